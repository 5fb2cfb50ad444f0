import type { Document, Words } from '../model/document.ts';
import { renderTerminalDocument } from '../report/render-document.ts';
import type { Ticket, TicketFile } from './ticket.ts';

/** Shows a ticket in a terminal before it is made: its text, its files with their sizes, and what was replaced. */
export function renderTicketPreview(ticket: Ticket, look: { readonly width: number; readonly color: boolean }): string {
  return renderTerminalDocument([...ticket.document, ...filesOf(ticket)], look);
}

function filesOf({ files, measured, most, isRedacted }: Ticket): Document {
  const archives = new Set(files.map(({ archive }) => archive)).size;
  return [
    { kind: 'heading', level: 2, text: 'What would be attached' },
    {
      kind: 'paragraph',
      words: [
        `${archives === 1 ? 'One archive' : `${archives} archives`}; the text takes ${measured.toLocaleString('en')} of at most ${most.toLocaleString('en')} characters.`,
        isRedacted ? '' : ' Nothing is redacted.',
      ],
    },
    {
      kind: 'table',
      columns: ['Archive', 'File', 'Bytes', 'Redacted'],
      rows: files.map(({ archive, name, bytes, redacted }): readonly Words[] => [
        [String(archive)],
        [name],
        [bytes.toLocaleString('en')],
        [kindsText(redacted)],
      ]),
    },
  ];
}

/** `host 2 (14), password 1 (1)`: values, and in brackets the places. */
function kindsText(redacted: TicketFile['redacted']): string {
  return redacted.map(({ kind, values, places }) => `${kind} ${values} (${places})`).join(', ');
}
