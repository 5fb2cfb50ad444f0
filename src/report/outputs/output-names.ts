import { UserError, didYouMean, explainUnknown } from '../../errors.ts';

/** The forms a report can take. */
export const OUTPUT_NAMES = [
  'terminal',
  'html',
  'markdown',
  'jira',
  'json',
  'ndjson',
  'junit',
  'sarif',
  'trace',
  'github',
] as const;
/** A form that a report can take. */
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Where a name ends in several of them, the longest one counts. */
const ENDINGS: Readonly<Record<string, OutputName>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jira': 'jira',
  '.json': 'json',
  '.txt': 'terminal',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.xml': 'junit',
  '.sarif': 'sarif',
  '.sarif.json': 'sarif',
  '.trace.json': 'trace',
};

/** The endings of files that pick an output. */
export const OUTPUT_ENDINGS: readonly string[] = Object.keys(ENDINGS);

/** Finds an output by its name as the user wrote it: one of ours, or one of their own. */
export function outputNamed<T extends NamedOutput = never>(name: string, own: readonly T[] = []): OutputName | T {
  const output = OUTPUT_NAMES.find((known) => known === name) ?? own.find((known) => known.name === name);
  if (output !== undefined) return output;
  throw new UserError(explainUnknown('output', [name], [...OUTPUT_NAMES, ...own.map((known) => known.name)]));
}

/** Finds the output that a file's ending stands for. */
export function outputForPath<T extends NamedOutput = never>(path: string, own: readonly T[] = []): OutputName | T {
  const name = path.toLowerCase();
  const endings = [...own.map((output) => [output.ending, output] as const), ...Object.entries(ENDINGS)];
  const output = endings
    .filter(([ending]) => name.endsWith(ending))
    .sort(([left], [right]) => right.length - left.length)
    .at(0)?.[1];
  if (output !== undefined) return output;
  const known = endings.map(([ending]) => ending);
  const ending = /\.[^./\\]*$/.exec(path)?.[0] ?? '';
  const problem = ending === '' ? `no ending in "${path}"` : `unknown ending "${ending}" in "${path}"`;
  throw new UserError(`${problem}; known: ${known.join(' ')}${didYouMean([ending], known)}`);
}

/** An output of the user's own, by its name or by the ending of a file. */
interface NamedOutput {
  readonly name: string;
  readonly ending: string;
}
