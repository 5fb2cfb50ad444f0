import { UserError, didYouMean, explainUnknown } from '../../errors.ts';

/** The forms a report can take. */
export const OUTPUT_NAMES = [
  'terminal',
  'html',
  'markdown',
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

/** Finds an output by its name as the user wrote it. */
export function outputNamed(name: string): OutputName {
  const output = OUTPUT_NAMES.find((known) => known === name);
  if (output !== undefined) return output;
  throw new UserError(explainUnknown('output', [name], OUTPUT_NAMES));
}

/** Finds the output that a file's ending stands for. */
export function outputForPath(path: string): OutputName {
  const name = path.toLowerCase();
  const output = Object.entries(ENDINGS)
    .filter(([ending]) => name.endsWith(ending))
    .sort(([left], [right]) => right.length - left.length)
    .at(0)?.[1];
  if (output !== undefined) return output;
  const ending = /\.[^./\\]*$/.exec(path)?.[0] ?? '';
  const problem = ending === '' ? `no ending in "${path}"` : `unknown ending "${ending}" in "${path}"`;
  throw new UserError(`${problem}; known: ${OUTPUT_ENDINGS.join(' ')}${didYouMean([ending], OUTPUT_ENDINGS)}`);
}
