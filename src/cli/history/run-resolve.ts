import { UserError } from '../../errors.ts';
import { removeNote, resolveFailure, showFailure } from '../../index.ts';
import { type Streams, writeAll } from '../streams.ts';
import { type HistoryFlags, historyOptions } from './history-flags.ts';

/** Options of `updoc resolve`. */
export interface ResolveFlags extends HistoryFlags {
  readonly note?: string;
  readonly link?: string;
  readonly by?: string;
  readonly remove?: string;
}

const LONGEST_NOTE = 2_000;

/** Notes what resolved a failure, takes a note back, or shows what was noted. */
export async function runResolve(named: string, flags: ResolveFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await answer(named, flags, streams));
}

async function answer(named: string, flags: ResolveFlags, streams: Streams): Promise<string> {
  const options = historyOptions(flags, streams);
  const { note, link, by = userOf(streams), remove } = flags;
  if (remove !== undefined) return removeNote(named, remove, options);
  if (note === undefined) {
    if (link === undefined) return showFailure(named, options);
    throw new UserError('--link goes with a note; say what resolved it: --note "…"');
  }
  return resolveFailure(
    named,
    {
      note: checkedNote(note),
      createdAt: new Date().toISOString(),
      ...(link !== undefined && { link: checkedLink(link) }),
      ...(by !== undefined && { author: by }),
    },
    options,
  );
}

function checkedNote(note: string): string {
  const text = note.trim();
  if (text === '') throw new UserError('the note is empty; say what resolved the failure: --note "deleted 14 rows"');
  if (text.length <= LONGEST_NOTE) return text;
  throw new UserError(
    `the note has ${text.length} characters; shorten it to ${LONGEST_NOTE}, and link the rest: --link`,
  );
}

function checkedLink(link: string): string {
  const url = URL.parse(link.trim());
  if (url !== null && ['http:', 'https:'].includes(url.protocol) && link.length <= LONGEST_NOTE) return url.href;
  throw new UserError(`"${link}" is no address of a page; give one such as https://tickets.example.com/LPS-1`);
}

/** Who is logged on; absent where nobody tells. */
function userOf({ env }: Streams): string | undefined {
  return [env.USER, env.LOGNAME, env.USERNAME].find((name) => name !== undefined && name !== '');
}
