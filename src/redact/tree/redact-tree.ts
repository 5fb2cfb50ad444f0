import { valuesOf } from '../find/find-by-pattern.ts';
import { kindOfName } from '../find/kind-of-name.ts';
import type { FoundValue } from '../found-value.ts';
import { isSecretKind } from '../kinds/value-kind.ts';
import type { TextRedactor } from '../text/text-redactor.ts';
import { KEYED_BY_LOG, KIND_OF_FIELD, WORDED_BY_US } from './closed-fields.ts';
import { mapTexts } from './map-texts.ts';

/** Replaces values in all texts of plain data. It goes through the data twice: first it learns, then it replaces. */
export function redactTree<T>(tree: T, redactor: TextRedactor): T {
  const { learn, redact, redactKnown } = redactor;
  mapTexts(tree, {
    text: (text, path) => {
      if (!isOurs(path)) learn(text, byPath(text, path));
      return text;
    },
    lines: (lines) => {
      learn(lines.join('\n'));
      return lines;
    },
  });
  return mapTexts(tree, {
    text: (text, path) => (isOurs(path) ? redactKnown(text) : redact(text, byPath(text, path))),
    lines: (lines) => redactLines(lines, redactor),
  });
}

/** Fields whose names say what a message told: of rules, and of log records. */
const NAMED_BY_MESSAGE: ReadonlySet<string> = new Set(['arguments', 'Attributes']);

function isOurs(path: readonly string[]): boolean {
  return path.some((field) => WORDED_BY_US.has(field));
}

/** What the names of the fields tell of a text: the value of a property whose name is that of a password. */
function byPath(text: string, path: readonly string[]): readonly FoundValue[] {
  const [parent = '', name = ''] = path.slice(-2);
  const kind =
    KIND_OF_FIELD[`${parent}.${name}`] ??
    (KEYED_BY_LOG.has(parent) || NAMED_BY_MESSAGE.has(parent) ? kindOfName(name) : undefined);
  if (kind === undefined || kind === 'nothing') return [];
  // `database: MySQL 8.0` is no name of one.
  if (/\s/.test(text) && !isSecretKind(kind) && kind !== 'hosts') return [];
  return valuesOf(kind === 'host' ? 'hosts' : kind, text, 0, text.length);
}

/** A key or a statement may go over several lines: what is found in them together is cut at their ends. */
function redactLines(lines: readonly string[], { valuesIn, redact }: TextRedactor): readonly string[] {
  const found = valuesIn(lines.join('\n'));
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    const here = found.flatMap((value) => clip(value, start, start + line.length));
    return redact(line, here);
  });
}

function clip({ kind, start, end }: FoundValue, lineStart: number, lineEnd: number): FoundValue[] {
  const from = Math.max(start, lineStart);
  const to = Math.min(end, lineEnd);
  return from < to ? [{ kind, start: from - lineStart, end: to - lineStart }] : [];
}
