import type { SessionLine } from '../../shared/session-lines.ts';

const SS_STATES = 'ACTIVE|RESOLVED|INSTALLED|STARTING|STOPPING|UNINSTALLED|<<LAZY>>|LAZY';
const QUOTE = '["\u201c\u201d]|\u00e2\u0080[\u009c\u009d]';

/** Rows of the commands that list bundles and their services. */
export const BUNDLE_LINES: readonly SessionLine[] = [
  { part: 'lb text', begins: /^START LEVEL \d{1,9}$/ },
  { part: 'lb text', begins: /^ID ?\|State {1,12}\|Level ?\|/ },
  { part: 'lb', begins: /^\d{1,9}\|(?:Active|Installed|Resolved|Starting|Stopping|Unknown) *\| *\d{1,9}\|/ },
  { part: 'lb text', begins: /^(?:No matching bundles found\.|Only one of -l, -s, -u should be used\.)$/ },
  { part: 'ss text', begins: new RegExp(`^(?:${QUOTE})?Framework is (?:launched|shutdown)\\.`) },
  { part: 'ss text', begins: /^id\s{1,8}State\s{1,12}Bundle$/ },
  { part: 'ss', begins: new RegExp(String.raw`^\d{1,9}\s{1,8}(?:${SS_STATES})\s{1,12}\S{1,300}_\d[\w.-]{0,100}$`) },
  {
    part: 'ss',
    begins: new RegExp(String.raw`^\d{1,9}\s{1,8}(?:ACTIVE|RESOLVED|INSTALLED|STARTING|STOPPING) {2,12}\S+_\d`),
  },
  // A page that swallowed `<<LAZY>>`.
  { part: 'ss', begins: /^\d{1,9}\s{1,12}\S{1,300}_\d[\w.-]{0,100}$/, below: /^ss/ },
  { part: 'ss host', begins: /^(?:Master|Fragments)=\d/, below: /^ss/ },
  { part: 'diag text', begins: /^No unresolved bundles\.$/ },
  { part: 'diag text', begins: /^No resolution report for the bundle\.$/, below: /^diag/ },
  { part: 'diag waits', begins: /^Unresolved requirement: /, below: /^diag/ },
  { part: 'diag waits', begins: /^Another singleton bundle selected: /, below: /^diag/ },
  { part: 'diag reason', begins: /^Bundle was (?:filtered by|not resolved because)/, below: /^diag/ },
  { part: 'diag capability', begins: /^-> /, below: /^diag/ },
  { part: 'diag nested', begins: /^\S+ \[\d{1,9}\]$/, below: /^diag (?:capability|waits)/ },
  { part: 'b detail', begins: /^Id=\d{1,9}, Status=/, below: /^b$/ },
  { part: 'b text', begins: /^(?:\{|"|[A-Z][a-z]+ |No |[\w.]+; version=)/, below: /^b(?: |$)/ },
  { part: 'b', begins: /^[\w-]{1,100}(?:\.[\w-]{1,100}){1,20}_\d[\w.-]{0,100} \[\d{1,9}\]$/ },
  { part: 'diag', begins: /^[\w-]+(?:\.[\w-]+)+ \[\d{1,9}\]$/ },
  { part: 'services detail', begins: new RegExp(`^(?:${QUOTE})?Registered by bundle:`), below: /^services/ },
  {
    part: 'services text',
    begins: new RegExp(`^(?:${QUOTE})?(?:Bundles|No bundles) using service`),
    below: /^services/,
  },
  { part: 'services text', begins: /^\S{1,300}_\d[\w.-]{0,100} \[\d{1,9}\]$/, below: /^services/ },
  { part: 'services', begins: /^\{[\w$]+(?:\.[\w$]+)+(?:, ?[\w$.]+){0,40}\}=\{/ },
  { part: 'services text', begins: new RegExp(`^(?:${QUOTE})No registered services\\.`) },
];
