import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Report } from '../../../src/model/report.ts';
import { checkTimes } from '../../../src/saved/check-times.ts';
import { checkValues } from '../../../src/saved/check-values.ts';
import type { OutputMistake } from './check-output.ts';

const SCHEMA = readFileSync(join(import.meta.dirname, '../../../report.schema.json'), 'utf8');
const validate = new Ajv({ strict: false, validateFormats: false }).compile<Report>(JSON.parse(SCHEMA) as object);

/** Says what is wrong with a report in JSON; it must be one that can be read again. Of a fresh one the places are checked, too. */
export function checkReport(text: string, isFresh: boolean): OutputMistake | undefined {
  const report: unknown = JSON.parse(text);
  const value = checkValues(report);
  if (value !== undefined) return { cause: 'a value that is refused', detail: value };
  if (!validate(report))
    return { cause: 'not as its schema says', detail: JSON.stringify(validate.errors?.slice(0, 3)) };
  const time = checkTimes(report);
  if (time !== undefined) return { cause: 'a time', detail: time };
  return isFresh ? checkPlaces(report) : undefined;
}

/** Places lie in their sources. */
function checkPlaces({ findings, sources }: Report): OutputMistake | undefined {
  for (const { id, place, relatedPlaces } of findings) {
    const outside = [place, ...relatedPlaces].find(({ source, startLine, endLine, byteOffset, byteLength }) => {
      const { lines, bytes } = sources[source] ?? { lines: 0, bytes: 0 };
      return (
        startLine < 1 || endLine < startLine || endLine > lines || byteOffset < 0 || byteOffset + byteLength > bytes
      );
    });
    if (outside !== undefined)
      return { cause: 'a place outside its source', detail: `${id}: ${JSON.stringify(outside)}` };
  }
  return undefined;
}
