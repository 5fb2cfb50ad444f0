import { visibleText } from '../visible-text.ts';
import type { News } from './news.ts';

/** What became of the file. */
export type FileNews = Extract<News['kind'], 'waiting' | 'appeared' | 'empty' | 'cut' | 'replaced' | 'gone' | 'back'>;

const TALK: Readonly<Record<FileNews, string>> = {
  waiting: 'is not there yet: waiting for it',
  appeared: 'is there now',
  empty: 'is empty: waiting for its first line',
  cut: 'was emptied and is written anew: what follows is of the new text alone',
  replaced: 'is another file now, as when logs rotate: what follows is of the new one alone',
  gone: 'is gone: waiting for it to come back',
  back: 'is back',
};

/** Says what became of the file that is watched; nothing of what its lines tell. */
export function fileTalk(name: string, { kind }: News): string | undefined {
  return isFileNews(kind) ? `"${visibleText(name)}" ${TALK[kind]}` : undefined;
}

function isFileNews(kind: News['kind']): kind is FileNews {
  return kind in TALK;
}
