import type { Document } from '../../model/document.ts';
import { clip } from './clip.ts';
import type { TicketFacts } from './ticket-facts.ts';

const MOST_FINDINGS = 25;
const LONGEST_TITLE = 200;

/** Lists the findings beside the root cause, group by group; what is harmless is counted only. */
export function findingsDocument({ view }: TicketFacts): Document {
  const groups = view.otherFindings.filter(({ folded }) => !folded);
  const all = groups.flatMap(({ findings }) => findings);
  const folded = view.otherFindings
    .filter((group) => group.folded)
    .reduce((sum, { findings }) => sum + findings.length, 0);
  const left = all.length - Math.min(all.length, MOST_FINDINGS) + folded;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Other findings' },
    {
      kind: 'list',
      ordered: false,
      items: all.slice(0, MOST_FINDINGS).map(({ mark, title, label, place, occurrences }) => ({
        words: [
          `${mark.word}: ${clip(title, LONGEST_TITLE)} (`,
          { code: clip(label, 100) },
          `), ${clip(place, LONGEST_TITLE)}, ${occurrences}`,
        ],
      })),
    },
    ...(left === 0
      ? []
      : [
          {
            kind: 'paragraph',
            words: [`What needs no action or is less important is in report.md (${left} more).`],
          } as const,
        ]),
  ];
}
