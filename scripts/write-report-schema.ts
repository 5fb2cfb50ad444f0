import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '..');
const PATH = join(ROOT, 'report.schema.json');

/** Makes the JSON Schema of the report from its type. */
export function reportSchema(): string {
  const schema = createGenerator({
    path: join(ROOT, 'src/model/report.ts'),
    tsconfig: join(ROOT, 'tsconfig.lint.json'),
    type: 'Report',
    // The generator has a TypeScript of its own, older than ours; `npm run types` checks the types.
    skipTypeCheck: true,
    additionalProperties: true,
    sortProps: false,
  }).createSchema('Report');
  const described = {
    $schema: schema.$schema,
    $id: 'urn:updoc:report:1',
    title: 'updoc report',
    description:
      'What updoc found in the logs of a Liferay upgrade, schemaVersion 1. Fields may be added at any time; a name or meaning changes only with a new schemaVersion.',
    // Beside a `$ref` of draft-07 everything else would be ignored.
    allOf: [{ $ref: schema.$ref }],
    definitions: schema.definitions,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Reads the schema that comes with the package. */
export function publishedSchema(): string {
  return readFileSync(PATH, 'utf8');
}

if (import.meta.main) writeFileSync(PATH, reportSchema());
