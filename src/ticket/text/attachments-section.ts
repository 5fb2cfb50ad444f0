import type { Document } from '../../model/document.ts';
import { clip } from './clip.ts';
import type { TicketFacts } from './ticket-facts.ts';

const MOST_FILES = 40;
const LONGEST_NAME = 200;

/** Lists the files of the bundle. */
export function attachmentsDocument({ files, archives }: TicketFacts): Document {
  const left = files.length - MOST_FILES;
  return [
    { kind: 'heading', level: 2, text: 'Attachments' },
    {
      kind: 'paragraph',
      words: [
        archives === 1
          ? 'One zip archive with these files:'
          : `${archives} zip archives, each of which opens by itself, with these files:`,
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: files
        .slice(0, MOST_FILES)
        .map(({ name, what }) => ({ words: [{ code: clip(name, LONGEST_NAME) }, `: ${what}`] })),
    },
    ...(left > 0 ? [{ kind: 'paragraph', words: [`${left} more are named in manifest.json.`] } as const] : []),
  ];
}
