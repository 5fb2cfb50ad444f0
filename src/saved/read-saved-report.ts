/** Reads a report that was saved as JSON. Whoever saved it may have changed it: nothing in it is believed before it is checked. */
import { readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { checkTimes } from './check-times.ts';
import { checkValues } from './check-values.ts';
import { compileSchema } from './compile-schema.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';
import { refuseVersion } from './refuse-version.ts';

/**
 * Reads a saved report from a file, or from `stdin` where the path is `-`, and holds it to the published schema, whose file is
 * `schemaPath`. Throws a `UserError` that says which field is wrong and what was expected there.
 */
export async function readSavedReport(path: string, stdin: AsyncIterable<Buffer>, schemaPath: string): Promise<Report> {
  return parseSavedReport(await readText(path, stdin), path, schemaPath);
}

/** Parses the text of a saved report, as `readSavedReport`; `path` names it in messages. */
export async function parseSavedReport(text: string, path: string, schemaPath: string): Promise<Report> {
  const value = parseJson(text, path);
  refuseVersion(value, path);
  const trouble = checkValues(value);
  if (trouble !== undefined) throw new UserError(`"${path}" is no report of updoc: ${trouble}`);
  const { validate, explain } = await compileSchema<Report>(readFileSync(schemaPath, 'utf8'));
  if (!validate(value)) throw new UserError(`"${path}" is no report of updoc: ${explain()}`);
  const wrongTime = checkTimes(value);
  if (wrongTime !== undefined) throw new UserError(`"${path}" is no report of updoc: ${wrongTime}`);
  return value;
}
