/** Ticket systems, and what they take. */

/** A system that tickets are written in. */
export const TICKET_SYSTEMS = ['liferay', 'zendesk', 'jira', 'github'] as const;
/** A system that tickets are written in. */
export type TicketSystem = (typeof TICKET_SYSTEMS)[number];

/** What a system takes. */
export interface SystemLimits {
  readonly title: string;
  readonly markup: 'markdown' | 'jira';
  /** Characters of a text; where the system counts bytes, that many bytes. */
  readonly text: number;
  readonly countsBytes: boolean;
  /** Bytes of one attached file; 10^6 bytes are a megabyte. */
  readonly attachment: number;
  /** Where the limit of attachments comes from, where it is not the same for all. */
  readonly remark?: string;
}

const MB = 1_000_000;

/**
 * Limits as documented: Zendesk about 65,000 characters (64 kB) and 50 MB; Jira Cloud 32,767 characters, attachments as the
 * administrator sets them (10 MB in a new Data Center); GitHub 65,536 characters and 25 MB. Liferay's portal documents 50 MB and
 * no length of a text: that of its help center, a Zendesk, is kept to.
 */
export const SYSTEM_LIMITS: Readonly<Record<TicketSystem, SystemLimits>> = {
  liferay: {
    title: "Liferay's customer portal",
    markup: 'markdown',
    text: 65_000,
    countsBytes: true,
    attachment: 50 * MB,
  },
  zendesk: { title: 'Zendesk', markup: 'markdown', text: 65_000, countsBytes: true, attachment: 50 * MB },
  jira: {
    title: 'Jira',
    markup: 'jira',
    text: 32_767,
    countsBytes: false,
    attachment: 10 * MB,
    remark: 'the administrator of Jira sets this limit; another one is said with --max-size',
  },
  github: { title: 'GitHub', markup: 'markdown', text: 65_536, countsBytes: true, attachment: 25 * MB },
};

/** Of a limit so much is used: systems count line ends, signatures and packing in ways of their own. */
const USED = 0.93;

/** Most that a text may measure. */
export function mostText({ text }: SystemLimits): number {
  return Math.floor(text * USED);
}

/** Most bytes that an archive may have. */
export function mostBytes(attachment: number): number {
  return Math.floor(attachment * USED);
}

/** Measures a finished text as the system does, after escaping; forms send a line end as two characters. */
export function measureText(text: string, { countsBytes }: SystemLimits): number {
  const lineEnds = text.split('\n').length - 1;
  return (countsBytes ? Buffer.byteLength(text) : text.length) + lineEnds;
}
