/** Holds SARIF to the schema that Microsoft and the OASIS committee publish for 2.1.0, from the npm package @microsoft/jest-sarif. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const SCHEMA = 'lib/schemas/sarif-2.1.0-rtm.5.json';
const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
const path = main.replace(/lib\/index\.js$/, SCHEMA);

const ajv = new AjvDraft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);

/** Returns what is wrong with a SARIF log; nothing where it is valid. */
export function sarifMistakes(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
