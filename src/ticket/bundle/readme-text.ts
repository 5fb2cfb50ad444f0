import { ownValue } from '../../model/own-value.ts';
import { SYSTEM_LIMITS, type TicketSystem } from '../systems.ts';
import type { Member, MemberRole } from './member.ts';

/** What a receiver is told of each kind of file. */
const ROLES: Readonly<Record<MemberRole, string>> = {
  report: 'the report',
  'ticket-text': 'the text of the ticket, to be pasted',
  excerpts: 'lines of the logs around what the report found, with their numbers',
  log: 'whole logs',
  manifest:
    'all files with SHA-256 and size, the sources with SHA-256, what was redacted in each file, evidence that is missing',
  readme: 'this text',
};
const REPORTS: Readonly<Record<string, string>> = {
  'report.html': 'the report, for a browser',
  'report.md': 'the report, to read as text',
  'report.json': 'the report, for programs',
};

/** Tells the receiver of a bundle what is what and how to check it. */
export function readmeText(
  archives: readonly (readonly Member[])[],
  { system, isRedacted }: { readonly system: TicketSystem; readonly isRedacted: boolean },
): string {
  const names = archives.flatMap((members, index) =>
    members.map(
      ({ name, role }) =>
        `  ${name}  ${ownValue(REPORTS, name) ?? ROLES[role]}${archives.length > 1 ? ` (archive ${index + 1} of ${archives.length})` : ''}`,
    ),
  );
  return [
    `This is a bundle for a ticket about an upgrade of Liferay, made by updoc for ${SYSTEM_LIMITS[system].title}.`,
    '',
    isRedacted
      ? 'It is redacted: host-3, user-2 or <password-1> stand for values; the same token is the same value in all files, and in other bundles of the same owner.\nOnly the owner can take tokens back; those of secrets nobody can.'
      : 'IT IS NOT REDACTED. It holds logs as they are, perhaps with passwords, names and addresses: do not pass it on.',
    '',
    ...(archives.length > 1
      ? [
          `It is split into ${archives.length} archives, each of which opens by itself. Parts of one log belong together in their order.`,
          '',
        ]
      : []),
    'Files:',
    ...names,
    `  manifest.json  ${ROLES.manifest}`,
    '',
    'To check the files: compare the SHA-256 of each with manifest.json (sha256sum report.json).',
    'To check that the report came from the logs, for whoever has them: updoc verify report.json <logs>',
    '',
  ].join('\n');
}
