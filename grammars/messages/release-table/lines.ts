import type { SessionLine } from '../../shared/session-lines.ts';

const COLUMN =
  '(?:mvccVersion|releaseId|createDate|modifiedDate|servletContextName|schemaVersion|buildNumber|buildDate|verified|state_|testString)';
const MOST_COLUMNS = 12;

/** How the columns of a pasted table are told apart. */
const LAYOUTS = [
  { name: 'bars', between: String.raw`\s*\|\s*`, row: /\|/ },
  { name: 'tabs', between: String.raw`\t`, row: /\t/ },
  { name: 'commas', between: '"?[,;]"?', row: /[,;]/ },
  { name: 'fixed', between: String.raw`\s+`, row: /^\S/ },
] as const;

/** Lines of the table `Release_`, as clients of databases print it. */
export const RELEASE_LINES: readonly SessionLine[] = [
  { part: 'release end', begins: /^\(?\d{1,6} rows?\b/, below: /^release/ },
  ...LAYOUTS.map(({ name, between }) => ({ part: `release ${name}`, begins: headOf(between), below: /^release/ })),
  ...LAYOUTS.map(({ name, between }) => ({ part: `release ${name}`, begins: headOf(between) })),
  ...LAYOUTS.map(({ name }) => ({
    part: `release ${name} rule`,
    begins: /^(?=[-+|\s]*$)(?:[+|\s]|-(?!-))*--/,
    below: new RegExp(`^release ${name}`),
  })),
  ...LAYOUTS.map(({ name, row }) => ({
    part: `release ${name} row`,
    begins: row,
    below: new RegExp(`^release ${name}`),
    ...(name === 'fixed' && { isRest: true }),
  })),
  { part: 'release record', begins: /^(?:\*{10,} {0,3}\d{1,9}\. row \*{10,}|-\[ RECORD \d{1,9} \][-+]*)$/ },
  { part: 'release field', begins: new RegExp(`^${COLUMN}\\s{0,40}[:|]`, 'i'), below: /^release (?:record|field)/ },
  {
    part: 'release query',
    begins:
      /^(?:mysql>|MariaDB \[[^\]]{0,64}\]>|SQL>|\w{1,64}[=-][#>]|\d{1,3}>) ?select .{1,400} from .{0,64}release_/i,
  },
  { part: 'release query rule', begins: /^\+-[-+]*\+$/, below: /^release query/ },
];

/** A heading that names the column by which the table is known, and at least one more. */
function headOf(between: string): RegExp {
  return new RegExp(
    `^\\|?\\s*"?(?=${COLUMN})(?=.{0,300}servletContextName)${COLUMN}"?(?:${between}${COLUMN}"?){1,${MOST_COLUMNS}}\\s*\\|?$`,
    'i',
  );
}
