import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '..');
const PATH = join(ROOT, 'comparison.schema.json');

/** Makes the JSON Schema of a comparison, with its forecast, from its type. */
export function comparisonSchema(): string {
  const schema = createGenerator({
    path: join(ROOT, 'src/model/comparison.ts'),
    tsconfig: join(ROOT, 'tsconfig.lint.json'),
    type: 'Comparison',
    // The generator has a TypeScript of its own, older than ours; `npm run types` checks the types.
    skipTypeCheck: true,
    additionalProperties: true,
    sortProps: false,
  }).createSchema('Comparison');
  const described = {
    $schema: schema.$schema,
    $id: 'urn:updoc:comparison:1',
    title: 'updoc comparison',
    description:
      'What updoc compare and updoc forecast say of the rehearsals of a Liferay upgrade, schemaVersion 1. Fields may be added at any time; a name or meaning changes only with a new schemaVersion.',
    // Beside a `$ref` of draft-07 everything else would be ignored.
    allOf: [{ $ref: schema.$ref }],
    definitions: schema.definitions,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Reads the schema that comes with the package. */
export function publishedComparisonSchema(): string {
  return readFileSync(PATH, 'utf8');
}

if (import.meta.main) writeFileSync(PATH, comparisonSchema());
