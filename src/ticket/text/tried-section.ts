import type { Document, ListItem } from '../../model/document.ts';
import { clip } from './clip.ts';
import type { TicketFacts } from './ticket-facts.ts';

const LONGEST_TEXT = 1_000;
const MOST_NOTES = 20;
const MOST_RUNS = 20;

/** Tells what was tried: in the user's words, and by what the archive holds of the same failures, and by the runs that the logs show. */
export function triedDocument({ report, view, tried }: TicketFacts): Document {
  const notes: ListItem[] = tried.slice(0, MOST_NOTES).map((text) => ({ words: [clip(text, LONGEST_TEXT)] }));
  const rows = view.runs
    .slice(-MOST_RUNS)
    .map(({ mark, kind, start, end, duration, sources }) => [
      [clip(kind, 100)],
      [mark.word],
      [start],
      [end],
      [duration],
      [clip(sources, 200)],
    ]);
  const before = resolutionItems(report);
  if (notes.length === 0 && rows.length === 0 && before.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What was tried' },
    ...(notes.length === 0 ? [] : [{ kind: 'list', ordered: false, items: notes } as const]),
    ...(before.length === 0
      ? []
      : [
          { kind: 'label', text: 'Noted for the same failure in earlier analyses' } as const,
          { kind: 'list', ordered: false, items: before } as const,
        ]),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', columns: ['Run', 'Result', 'Start', 'End', 'Duration', 'Source'], rows } as const]),
  ];
}

const MOST_RESOLUTIONS = 10;

/** What the archive holds of the failures in this report: what was noted, and what became of it. */
function resolutionItems({ findings }: TicketFacts['report']): readonly ListItem[] {
  const noted = findings.flatMap(({ title, seenBefore }) =>
    (seenBefore?.resolutions ?? []).map(({ note, outcome, time }) => ({
      words: [`${clip(title, 200)}: ${clip(note, LONGEST_TEXT)} (${time.slice(0, 10)}; ${outcome})`],
    })),
  );
  return noted.slice(0, MOST_RESOLUTIONS);
}
