import type { Document, ListItem } from '../../model/document.ts';
import type { CheckedEvidence } from '../evidence/evidence.ts';
import { clip } from './clip.ts';
import type { TicketFacts } from './ticket-facts.ts';

const LONGEST_TEXT = 300;

/** Lists what support will ask for: what is there, and what is missing with the command that gets it. */
export function evidenceDocument({ evidence }: Pick<TicketFacts, 'evidence'>): Document {
  const missing = evidence.flatMap(missingItem);
  const there = evidence.flatMap(thereItem);
  return [
    { kind: 'heading', level: 2, text: 'Evidence' },
    ...(there.length === 0
      ? []
      : [{ kind: 'label', text: 'There' } as const, { kind: 'list', ordered: false, items: there } as const]),
    ...(missing.length === 0
      ? []
      : [
          { kind: 'label', text: 'Missing, and how to get it' } as const,
          { kind: 'list', ordered: false, items: missing } as const,
        ]),
  ];
}

function missingItem(item: CheckedEvidence): ListItem[] {
  if (item.status !== 'missing') return [];
  const { title, why, hint, command } = item;
  const said = `${title} (${why})${hint === undefined ? '' : `: ${hint}`}`;
  const items = command === undefined ? [] : [{ words: [{ code: clip(command, LONGEST_TEXT) }] }];
  return [{ words: [clip(said, LONGEST_TEXT)], items }];
}

function thereItem(item: CheckedEvidence): ListItem[] {
  return item.status === 'there' ? [{ words: [`${item.title}: ${clip(item.found, LONGEST_TEXT)}`] }] : [];
}
