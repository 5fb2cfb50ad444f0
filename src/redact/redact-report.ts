import type { Notification } from '../model/notification.ts';
import type { RedactedKind } from '../model/redaction.ts';
import type { Report } from '../model/report.ts';
import type { ValueKind } from './kinds/value-kind.ts';
import { changeMap } from './map/map-file.ts';
import type { RedactionMap } from './map/redaction-map.ts';
import { createTokenBook } from './map/token-book.ts';
import { scanOutput } from './scan-output.ts';
import { type TextRedactor, createTextRedactor, knownOf } from './text/text-redactor.ts';
import { withoutGivenNames } from './tree/without-given-names.ts';
import { withoutTemplates } from './tree/without-templates.ts';
import { mapTexts } from './tree/map-texts.ts';
import { redactTree } from './tree/redact-tree.ts';

/** How to redact. */
export interface RedactOptions {
  /** File of the owner's map; made where it is not there. */
  readonly mapPath: string;
  /** More words to replace, wherever they stand, also within words. */
  readonly terms?: readonly string[];
}

/** A report without values that tell, and the check of what is made of it. */
export interface RedactedReport {
  readonly report: Report;
  /**
   * Returns the finished text of an output, or throws a `UserError` where a value is left in it.
   *
   * `output` is its name for the message; `render` writes the output of any report.
   */
  readonly check: (text: string, output: string, render: (report: Report) => string) => string;
}

/** Code of the notification that tells of a redaction. */
const REDACTED = 'redacted';

/** Replaces secrets and names in a report, with the same tokens as in the owner's other reports. */
export async function redactReport(report: Report, options: RedactOptions): Promise<RedactedReport> {
  return changeMap(options.mapPath, (map) => {
    const { redactor, toMap } = openRedactor(map, options);
    return { result: redactWith(report, redactor), map: toMap() };
  });
}

/** Replaces secrets and names in a report by a redactor that may know more than the report tells. */
export function redactWith(report: Report, redactor: TextRedactor): RedactedReport {
  const redacted = withSummary(redactTree(withoutGivenNames(withoutTemplates(report)), redactor), redactor);
  const hollow = hollowOf(redacted);
  return {
    report: redacted,
    check: (text, output, render) => {
      scanOutput(text, output, redactor, () => render(hollow));
      return text;
    },
  };
}

/** What we say of the redaction itself stays: its words are ours. */
function hollowOf(redacted: Report): Report {
  const hollow = mapTexts(redacted, { text: () => 'x', lines: (lines) => lines.map(() => 'x') });
  const notifications = hollow.notifications.map((notification, index) =>
    notification.code === REDACTED ? redacted.notifications[index] : notification,
  );
  return { ...hollow, notifications };
}

/** Plain data without values that tell, and the check of what is made of it. */
export interface RedactedData<T> {
  readonly data: T;
  /** As that of a report; `render` writes the output of any data of this form, whose texts may be others. */
  readonly check: (text: string, output: string, render: (data: T) => string) => string;
}

/** Replaces secrets and names in plain data made of reports; what one part of it tells is replaced in all of them. */
export async function redactData<T>(data: T, options: RedactOptions): Promise<RedactedData<T>> {
  return changeMap(options.mapPath, (map) => {
    const { redactor, toMap } = openRedactor(map, options);
    const redacted = redactTree(data, redactor);
    return {
      map: toMap(),
      result: {
        data: redacted,
        check: (text, output, render) => {
          scanOutput(text, output, redactor, () => render(withoutTexts(redacted)));
          return text;
        },
      },
    };
  });
}

/** Copies data without its texts. What was the same text is the same afterwards: findings, steps and tables are told apart by theirs. */
export function withoutTexts<T>(data: T): T {
  const numbers = new Map<string, string>();
  const hollow = (text: string): string => {
    const known = numbers.get(text) ?? `x${numbers.size}`;
    numbers.set(text, known);
    return known;
  };
  return mapTexts(data, { text: hollow, lines: (lines) => lines.map(hollow) });
}

/** Replaces secrets and names in texts, as in reports. */
export async function redactTexts(texts: readonly string[], options: RedactOptions): Promise<readonly string[]> {
  return changeMap(options.mapPath, (map) => {
    const { redactor, toMap } = openRedactor(map, options);
    return { result: redactTree(texts, redactor), map: toMap() };
  });
}

/** Makes a redactor that knows the owner's map and terms; `toMap` is what the map has to be then. */
export function openRedactor(
  map: RedactionMap,
  { terms = [] }: RedactOptions,
  valuesIn?: TextRedactor['valuesIn'],
): { readonly redactor: TextRedactor; readonly toMap: () => RedactionMap } {
  const book = createTokenBook(map);
  const named = terms.map((term): readonly [ValueKind, string] => ['term', term]);
  return { redactor: createTextRedactor(book, [...named, ...knownOf(map.values)], valuesIn), toMap: book.toMap };
}

/** A report that holds nothing more to replace is left as it is. */
function withSummary(report: Report, { counts }: TextRedactor): Report {
  const kinds: RedactedKind[] = [...counts]
    .map(([kind, { values, places }]) => ({ kind, values: values.size, places }))
    .sort((left, right) => (left.kind < right.kind ? -1 : 1));
  if (kinds.length === 0) return report;
  return { ...report, redaction: { kinds }, notifications: [...report.notifications, notificationOf(kinds)] };
}

function notificationOf(kinds: readonly RedactedKind[]): Notification {
  const listed = kinds.map(({ kind, values, places }) => `${kind} ${values} (${places})`).join(', ');
  return {
    code: REDACTED,
    level: 'note',
    message: `values were replaced by tokens, by kind with the number of values and of places: ${listed}; what has no < > around it can be taken back with updoc unredact and the private map`,
  };
}
