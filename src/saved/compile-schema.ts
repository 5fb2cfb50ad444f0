import type { ErrorObject } from 'ajv';

/** The check of a value by a JSON Schema. */
export interface SchemaCheck<T> {
  readonly validate: (value: unknown) => value is T;
  /** Says what was wrong with the last value, and what was expected: `findings[3].level: must be one of error, warning, note`. */
  readonly explain: () => string;
}

const LONGEST_LIST = 12;

/** Compiles a published schema; the validator is loaded here, since most commands need none. */
export async function compileSchema<T>(schema: string): Promise<SchemaCheck<T>> {
  const { Ajv } = await import('ajv');
  const parsed: unknown = JSON.parse(schema);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('the published schema is no object');
  const validate = new Ajv({ strict: false, validateFormats: false }).compile<T>(parsed);
  return {
    validate: (value): value is T => validate(value),
    explain: () => sentence(validate.errors?.[0]),
  };
}

function sentence(error: ErrorObject | undefined): string {
  if (error === undefined) return 'it is not as the schema says';
  const { instancePath, message = 'is wrong', params } = error;
  const known: unknown = 'allowedValues' in params ? params.allowedValues : undefined;
  const said = Array.isArray(known) ? `must be one of ${known.slice(0, LONGEST_LIST).map(String).join(', ')}` : message;
  return `${fieldOf(instancePath)}: ${said}`;
}

/** `/findings/3/level` is `findings[3].level`. */
function fieldOf(pointer: string): string {
  if (pointer === '') return 'the report';
  const steps = pointer.slice(1, 400).split('/');
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}
