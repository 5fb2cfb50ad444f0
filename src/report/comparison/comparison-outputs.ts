import { UserError, explainUnknown } from '../../errors.ts';
import { outputForPath } from '../outputs/output-names.ts';

/** The forms a comparison can take. */
export const COMPARISON_OUTPUTS = ['terminal', 'markdown', 'html', 'json'] as const;
/** A form that a comparison can take. */
export type ComparisonOutput = (typeof COMPARISON_OUTPUTS)[number];

/** Finds an output of a comparison by its name as the user wrote it. */
export function comparisonOutputNamed(name: string): ComparisonOutput {
  const output = COMPARISON_OUTPUTS.find((known) => known === name);
  if (output !== undefined) return output;
  throw new UserError(explainUnknown('output', [name], COMPARISON_OUTPUTS));
}

/** Finds the output of a comparison that a file's ending stands for. */
export function comparisonOutputForPath(path: string): ComparisonOutput {
  const named = outputForPath(path);
  const output = COMPARISON_OUTPUTS.find((known) => known === named);
  if (output !== undefined) return output;
  throw new UserError(
    `a comparison cannot be written as ${named}, which the ending of "${path}" asks for; known: .txt .md .html .json`,
  );
}
