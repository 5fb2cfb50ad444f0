import type { SessionLine } from '../../shared/session-lines.ts';

const AVAILABLE = String.raw`There (?:is an upgrade process|are upgrade processes) available for`;
const WOULD = String.raw`(?:Would|Dry run) upgrade`;

/** Rows of `upgrade:check`, `upgrade:checkAll` and `upgrade:list`. Documentation wraps them. */
export const MODULE_LINES: readonly SessionLine[] = [
  { part: 'upgrade:checkAll', begins: new RegExp(`^${AVAILABLE} [^:]{1,400}:$`) },
  { part: 'upgrade:check', begins: new RegExp(String.raw`^(?:${AVAILABLE}|${WOULD}) \S+ from \S+ to +\d`) },
  { part: 'upgrade:check…', begins: new RegExp(`^(?:${AVAILABLE}|${WOULD})(?: |$)`) },
  { part: 'upgrade:check ends', begins: /^There are \d{1,6} possible end nodes for / },
  { part: 'upgrade:check unsatisfied', begins: /^Unsatisfied components prevent upgrade/ },
  {
    part: 'upgrade:checkAll step',
    begins: /^\d{1,9}\.\d{1,9}\.\d{1,9}\S{0,60} to (?:\d\S{0,60})? ?(?:\(REQUIRED\))?: \S/,
  },
  { part: 'upgrade failed', begins: /^The upgrade of module \S+ failed$/ },
  { part: 'upgrade:list', begins: /^Registered upgrade processes for \S+ \d/ },
  { part: 'upgrade:list…', begins: /^Registered upgrade processes for/ },
  { part: 'upgrade:list step', begins: /^\{fromSchemaVersionString=.*\}$/ },
  { part: 'upgrade:list step {…', begins: /^\{fromSchemaVersionString=/ },
];
