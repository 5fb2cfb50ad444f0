import type { SessionLine } from '../../shared/session-lines.ts';

const NAMES = 'upgrade|verify|scr|ds|system|jaxrs|dm|equinox|felix|gogo|lb|ss|diag|services|headers|bundle|help';

/** Lines of any session, and what the `upgrade` commands say that tells no row. */
export const GOGO_LINES: readonly SessionLine[] = [
  {
    part: 'upgrade:executeAll module',
    begins: /^[\w-]+(?:\.[\w-]+)*$/,
    below: /^upgrade:executeAll (?:failed|module)$/,
  },
  { part: 'noise', begins: /^(?:true|false|Output|Execute|Command)$/, below: /^/ },
  { part: 'command', begins: new RegExp(`^(?:\\$ blade sh )?(?:${NAMES})(?::[A-Za-z]+)?(?: |$)`), below: /^prompt$/ },
  { part: 'command', begins: /^(?:upgrade|verify|scr|ds|system|jaxrs):[A-Za-z]+(?: [^\s:-]\S*| \| .{1,100})?$/ },
  {
    part: 'banner',
    begins: /^(?:Welcome to Apache Felix Gogo|Escape character is '|_{28}$|\$ telnet |gosh: stopping shell)/,
  },
  {
    part: 'banner',
    begins: /^(?:Trying \S+\.\.\.$|Connected to \S+\.$|telnet: connect to address |Connection closed by foreign host)/,
  },
  { part: 'banner', begins: /^(?:Disconnect from console\?|Really want to stop Equinox\?)/ },
  { part: 'error', begins: /^(?:gogo|gosh): [\w.$]{1,200}(?:Exception|Error)(?::|$)/ },
  { part: 'error', begins: /^(?:Error: ?)?(?:Command not found: |The command .{1,400} is not supported)/ },
  { part: 'upgrade:executeAll ok', begins: /^All modules were successfully upgraded$/ },
  { part: 'upgrade:executeAll failed', begins: /^The following modules had errors while upgrading:$/ },
  { part: 'upgrade:executeAll hint', begins: /^Use the command upgrade:list / },
  { part: 'upgrade:execute refused', begins: /^No upgrade processes registered for \S+$/ },
  { part: 'upgrade:updateIndexesAll', begins: /^Completed updating module database indexes$/ },
  { part: 'upgrade:updateIndexesAll', begins: /^Unable to update indexes for \S+: / },
  { part: 'upgrade:updateIndexes', begins: /^Completed update of indexes for module \S+$/ },
  { part: 'upgrade:updateIndexes', begins: /^Module \S+ has no indexes associated with it$/ },
  { part: 'upgrade:pending', begins: /^(?:Required|Optional) upgrades in .{1,40} are pending\./ },
  { part: 'upgrade:help text', begins: /^Upgrade commands:$/ },
  { part: 'upgrade:help text', begins: /^[\w:]+ .*- /, below: /^upgrade:help/ },
];
