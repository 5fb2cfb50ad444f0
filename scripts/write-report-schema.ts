import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '..');
const PATH = join(ROOT, 'report.schema.json');

const VIEW_PATH = join(ROOT, 'templates/view.schema.json');

/** Makes the JSON Schema of the report from its type. */
export function reportSchema(): string {
  const schema = schemaOf('src/model/report.ts', 'Report');
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

/** Makes the JSON Schema of what templates are given, from its type. */
export function viewSchema(): string {
  const { $schema, $ref, definitions } = schemaOf('src/report/view/report-view.ts', 'ReportView');
  const html = schemaOf('src/report/outputs/html/html-view.ts', 'HtmlView');
  const described = {
    $schema,
    $id: 'urn:updoc:view:1',
    title: 'updoc view',
    description:
      'What a template is given: everything that a report shows, already decided, counted, sorted and put into words.',
    allOf: [{ $ref }],
    definitions: { ...html.definitions, ...definitions },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function schemaOf(path: string, type: string) {
  return createGenerator({
    path: join(ROOT, path),
    tsconfig: join(ROOT, 'tsconfig.lint.json'),
    type,
    // The generator has a TypeScript of its own, older than ours; `npm run types` checks the types.
    skipTypeCheck: true,
    additionalProperties: true,
    sortProps: false,
  }).createSchema(type);
}

/** Reads the schema that comes with the package. */
export function publishedSchema(): string {
  return readFileSync(PATH, 'utf8');
}

/** Reads the schema of views that comes with the package. */
export function publishedViewSchema(): string {
  return readFileSync(VIEW_PATH, 'utf8');
}

if (import.meta.main) {
  writeFileSync(PATH, reportSchema());
  writeFileSync(VIEW_PATH, viewSchema());
}
