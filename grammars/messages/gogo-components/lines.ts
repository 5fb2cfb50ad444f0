import type { SessionLine } from '../../shared/session-lines.ts';

const CHECKED = String.raw`(?:is clashing with|has unresolved dependencies|is waiting for|is shadowed by|is not a valid|cannot be retrieved|has failed)`;

/** Rows of the commands that tell why a component does not work. */
export const COMPONENT_LINES: readonly SessionLine[] = [
  // scr:list
  { part: 'scr:list text', begins: /^(?:BundleId Component Name Default State|Component Id State +PIDs)/ },
  { part: 'scr:list', begins: /^\[ {0,8}\d{1,9}\] {1,4}\S+ {1,4}(?:enabled|disabled)$/ },
  { part: 'scr:list', begins: /^\S+ in bundle [^()]{1,24}\(\S+:[^)]{1,100}\) (?:enabled|disabled), \d+ instances?\.?/ },
  { part: 'scr:list state', begins: /^\[ {0,8}\d{1,9}\] \[[a-z][a-z :\d]{1,40}\]/ },
  { part: 'scr:list state', begins: /^Id: \d{1,9}, State: ?[A-Z<]/ },
  { part: 'scr:list text', begins: /^(?:No components registered|No component descriptions found)$/ },
  { part: 'scr:list text', begins: /^Bundle \d{1,9} (?:declares no components|is not active)$/ },
  // scr:info
  { part: 'scr:info bundle', begins: /^\*\*\* Bundle: \S+ \(\d{1,9}\)$/ },
  { part: 'scr:info', begins: /^Component Description:(?: \S+)?$/ },
  { part: 'scr:info name', begins: /^Name: \S/, below: /^scr:info$/ },
  { part: 'scr:info field', begins: /^Bundle: +\d{1,9} \(\S+:/, below: /^scr:info/ },
  { part: 'scr:info field', begins: /^(?:State|Failure): *\S/, below: /^scr:info/ },
  { part: 'scr:info waits', begins: /^UnsatisfiedReference: /, below: /^scr:info/ },
  { part: 'scr:info waits', begins: /^- \S+: \S+ UNSATISFIED /, below: /^scr:info/ },
  { part: 'scr:info target', begins: /^(?:Target: |target=)/, below: /^scr:info waits$/ },
  { part: 'scr:info text', begins: /^[^]/, below: /^scr:info/, isRest: true },
  // ds:unsatisfied, and the same inside system:check
  { part: 'ds:unsatisfied bundle', begins: /^Bundle \{id: \d{1,9}, name: \S+, version: [^}]{1,100}\}\.?$/ },
  { part: 'ds:unsatisfied', begins: /^Declarative Service \{id: \d{1,9}, name: \S+, unsatisfied references:/ },
  { part: 'ds:unsatisfied waits', begins: /^\{name: .+\}$/, below: /^ds:unsatisfied/ },
  { part: 'ds:unsatisfied text', begins: /^\}$/, below: /^ds:unsatisfied/ },
  { part: 'ds:softCircularDependency text', begins: /^\{\S{1,300}\[\S{1,300}\] -> / },
  // system:check
  { part: 'system:check text', begins: /^Available checkers ?: ?\[/ },
  { part: 'system:check', begins: /^Running ".{1,100}"\. You can run this by itself with command "/ },
  { part: 'system:check', begins: /^[A-Z][\w ]{0,100} Checker check result:/ },
  // dm, dm na
  {
    part: 'dm unavailable',
    begins: /^Component with ID \d{1,9} is unavailable due to missing required dependencies:$/,
  },
  { part: 'dm waits', begins: /^[^]/, below: /^dm (?:unavailable|waits)$/, isRest: true },
  { part: 'dm component', begins: /^\[\d{1,9}\] [\w$]+(?:\.[\w$]+)+ (?:registered|unregistered)$/ },
  { part: 'dm bundle', begins: /^\[\d{1,9}\] [\w-]+(?:\.[\w-]+)+$/ },
  { part: 'dm dependency', begins: /^\S.* service required unavailable$/, below: /^dm (?:component|dependency)/ },
  { part: 'dm dependency text', begins: /^[^]/, below: /^dm (?:component|dependency)/, isRest: true },
  // dm wtf
  { part: 'dm text', begins: /^No (?:missing dependencies|unregistered components) found\.?$/ },
  { part: 'dm found', begins: /^\d{1,6} (?:missing dependencies|unregistered components) found\.?$/ },
  { part: 'dm state', begins: /^Please note that the following bundles are in the (?:RESOLVED|INSTALLED) state:$/ },
  { part: 'dm missing', begins: /^The following (?:service|configuration)\(s\) are missing:$/ },
  { part: 'dm state row', begins: /^\* \[\d{1,9}\] \S+$/, below: /^dm state/ },
  { part: 'dm missing row', begins: /^\* \S/, below: /^dm (?:missing|found|text)/ },
  { part: 'dm text', begins: /^(?:-{10,}|Circular dependencies:)$/, below: /^dm / },
  // jaxrs:check
  { part: 'jaxrs:check', begins: /^Application \S+ \(\d{1,9}\) \/\S*$/ },
  { part: 'jaxrs:check problem', begins: new RegExp(`^Application with service ID \\d{1,9} and name \\S+ ${CHECKED}`) },
  { part: 'jaxrs:check problem', begins: new RegExp(`^(?:Extension|Resource) \\S+ \\(\\d{1,9}\\) ${CHECKED}`) },
  { part: 'jaxrs:check text', begins: /^(?:Failed application|Extensions|Resources) report:$/ },
  { part: 'jaxrs:check text', begins: /^[^]/, below: /^jaxrs:check/, isRest: true },
];
