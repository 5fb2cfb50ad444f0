/** Checks what an entry of a file of accepted findings says. */
import type { AcceptedEntry } from '../model/acceptance.ts';
import { type LocatedMistake, mistakeAt } from './located-mistake.ts';

const RULE_ID = /^[a-z\d]+(?:-[a-z\d]+)*\/[a-z\d]+(?:-[a-z\d]+)*$/;
const FINGERPRINT = /^\d{1,4}:[\da-f]{16}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A text of an entry and its line. */
type Fields = ReadonlyMap<string, { readonly text: string; readonly line: number }>;

/** Makes an entry of its fields, or says what is wrong with them. `line` is that of the entry. */
export function checkFields(
  fields: Fields,
  line: number,
): { readonly entry?: AcceptedEntry; readonly mistakes: readonly LocatedMistake[] } {
  const rule = fields.get('rule');
  const fingerprint = fields.get('fingerprint');
  const until = fields.get('until');
  const reason = fields.get('reason');
  const by = fields.get('by')?.text;
  const mistakes = [
    ...((rule === undefined) === (fingerprint === undefined)
      ? [mistakeAt(line, 'expected either "rule" or "fingerprint": what is accepted, as the report names it')]
      : []),
    ...wrong(rule, RULE_ID, 'a rule as <area>/<slug>, such as database/disk-full'),
    ...wrong(fingerprint, FINGERPRINT, 'a fingerprint as the report prints it, such as 1:0123456789abcdef'),
    ...(reason === undefined ? [mistakeAt(line, 'there is no "reason"; say why the finding is accepted')] : []),
    ...(until === undefined
      ? [mistakeAt(line, 'there is no "until"; say the last day, such as until: 2026-12-31')]
      : []),
    ...(until !== undefined && !isDay(until.text)
      ? [mistakeAt(until.line, `"${until.text}" is no day; expected year, month and day, such as 2026-12-31`)]
      : []),
  ];
  if (mistakes.length > 0 || until === undefined || reason === undefined) return { mistakes };
  return {
    mistakes,
    entry: {
      ...(rule !== undefined && { ruleId: rule.text }),
      ...(fingerprint !== undefined && { fingerprint: fingerprint.text }),
      reason: reason.text,
      until: until.text,
      ...(by !== undefined && { by }),
      line,
    },
  };
}

function wrong(field: { text: string; line: number } | undefined, form: RegExp, expected: string): LocatedMistake[] {
  if (field === undefined || form.test(field.text)) return [];
  return [mistakeAt(field.line, `"${field.text}" is not ${expected}`)];
}

/** The 31st of February is none. */
function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
