/** The text of a file of accepted findings to its entries. */
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { UserError, didYouMean } from '../errors.ts';
import type { AcceptedEntry, AcceptedFile } from '../model/acceptance.ts';
import { MOST_YAML_CHARACTERS, parseYaml } from '../parse-yaml.ts';
import { checkFields } from './check-fields.ts';
import { type LocatedMistake, mistakeAt } from './located-mistake.ts';

const FIELDS = ['rule', 'fingerprint', 'reason', 'until', 'by'] as const;
const MOST_SAID = 10;
const EXPECTED =
  'a list of entries such as "- rule: database/disk-full", each with "reason" and "until: 2026-12-31", and "by" where you like';

/**
 * Reads a file of accepted findings: YAML, a list whose entries name a `rule` or a `fingerprint`, a `reason`, the last day `until` and,
 * where it is said, `by` whom. Throws a `UserError` with all mistakes by their lines: a file that is half understood accepts nothing.
 */
export function parseAccepted(text: string, path: string): AcceptedFile {
  if (text.length > MOST_YAML_CHARACTERS)
    throw new UserError(`"${path}" is larger than ${MOST_YAML_CHARACTERS} characters; expected ${EXPECTED}`);
  const parsed = parseYaml(text);
  if (parsed === undefined) throw new UserError(`"${path}": values stand too deep in each other; expected ${EXPECTED}`);
  const { document, mistakes, lines } = parsed;
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const broken = mistakes.map(({ pos, message }) => mistakeAt(lineOf(pos[0]), `not valid YAML: ${message}`));
  refuseMistakes(path, broken);
  const list = document.contents;
  if (list === null || (isScalar(list) && list.value === null)) return { path, entries: [] };
  if (!isSeq(list)) throw new UserError(`${path}:${lineOf(list.range?.[0] ?? 0)}: expected ${EXPECTED}`);

  const read = list.items.map((item) => readEntry(item, lineOf));
  const entries = read.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  refuseMistakes(path, [...read.flatMap(({ mistakes }) => mistakes), ...repeats(entries)]);
  return { path, entries };
}

interface ReadEntry {
  readonly entry?: AcceptedEntry;
  readonly mistakes: readonly LocatedMistake[];
}

function readEntry(item: unknown, lineOf: (offset: number) => number): ReadEntry {
  if (!isMap(item)) {
    const offset = isScalar(item) || isSeq(item) ? (item.range?.[0] ?? 0) : 0;
    return { mistakes: [mistakeAt(lineOf(offset), `expected an entry with names and values: ${EXPECTED}`)] };
  }
  const line = lineOf(item.range?.[0] ?? 0);
  const { fields, mistakes } = fieldsOf(item, line, lineOf);
  if (mistakes.length > 0) return { mistakes };
  return checkFields(fields, line);
}

/** The values by name, with their lines. */
function fieldsOf(map: YAMLMap, entryLine: number, lineOf: (offset: number) => number) {
  const fields = new Map<string, { readonly text: string; readonly line: number }>();
  const mistakes: LocatedMistake[] = [];
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = isScalar(key) ? lineOf(key.range?.[0] ?? 0) : entryLine;
    if (!FIELDS.some((field) => field === name)) {
      mistakes.push(
        mistakeAt(line, `unknown name "${name}"; known: ${FIELDS.join(', ')}${didYouMean([name], FIELDS)}`),
      );
    } else if (!isScalar(value) || typeof value.value !== 'string' || value.value.trim() === '') {
      mistakes.push(
        mistakeAt(
          line,
          `"${name}" holds no text; write one behind it, in quotes where YAML would read it as something else`,
        ),
      );
    } else {
      fields.set(name, { text: value.value.trim(), line });
    }
  }
  return { fields, mistakes };
}

function repeats(entries: readonly AcceptedEntry[]): LocatedMistake[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ ruleId, fingerprint, line }) => {
    const name = ruleId ?? fingerprint ?? '';
    const known = first.get(name);
    if (known !== undefined) return [mistakeAt(line, `"${name}" stands in line ${known} already; keep one of the two`)];
    first.set(name, line);
    return [];
  });
}

function refuseMistakes(path: string, mistakes: readonly LocatedMistake[]): void {
  if (mistakes.length === 0) return;
  const said = mistakes.slice(0, MOST_SAID).map(({ line, message }) => `${path}:${line}: ${message}`);
  const more = mistakes.length > MOST_SAID ? [`and ${mistakes.length - MOST_SAID} more`] : [];
  throw new UserError(
    ['the file of accepted findings has mistakes, and nothing is accepted by it:', ...said, ...more].join('\n  '),
  );
}
