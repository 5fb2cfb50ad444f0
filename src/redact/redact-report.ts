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

/** Replaces secrets and names in a report, with the same tokens as in the owner's other reports. */
export async function redactReport(report: Report, options: RedactOptions): Promise<RedactedReport> {
  return changeMap(options.mapPath, (map) => {
    const { redactor, toMap } = open(map, options);
    const redacted = withSummary(redactTree(withoutGivenNames(withoutTemplates(report)), redactor), redactor);
    const hollow = mapTexts(redacted, { text: () => 'x', lines: (lines) => lines.map(() => 'x') });
    return {
      map: toMap(),
      result: {
        report: redacted,
        check: (text, output, render) => {
          scanOutput(text, output, redactor, () => render(hollow));
          return text;
        },
      },
    };
  });
}

/** Replaces secrets and names in texts, as in reports. */
export async function redactTexts(texts: readonly string[], options: RedactOptions): Promise<readonly string[]> {
  return changeMap(options.mapPath, (map) => {
    const { redactor, toMap } = open(map, options);
    return { result: redactTree(texts, redactor), map: toMap() };
  });
}

function open(map: RedactionMap, { terms = [] }: RedactOptions): { redactor: TextRedactor; toMap: () => RedactionMap } {
  const book = createTokenBook(map);
  const named = terms.map((term): readonly [ValueKind, string] => ['term', term]);
  return { redactor: createTextRedactor(book, [...named, ...knownOf(map.values)]), toMap: book.toMap };
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
    code: 'redacted',
    level: 'note',
    message: `values were replaced by tokens, by kind with the number of values and of places: ${listed}; what has no < > around it can be taken back with updoc unredact and the private map`,
  };
}
