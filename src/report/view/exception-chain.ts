import type { Finding } from '../../model/finding.ts';
import { nameView, oneLine, shorten } from './name-view.ts';
import type { ExceptionView } from './finding-views.ts';

type Chain = Finding['exceptionChain'];

const MAX_LINE_LENGTH = 400;

/** Shows every exception of a chain, from the outermost to the root cause. */
export function chainView(chain: Chain): readonly ExceptionView[] {
  return chain.map(({ type, message }) => ({ name: nameView(type), message: oneLine(message ?? '') }));
}

/** Writes a chain in one line: the classes once each, and what the root cause says. */
export function chainLine(chain: Chain): string {
  const names = chain.map(({ type }) => nameView(type).short);
  const distinct = names.filter((name, index) => name !== names[index - 1]);
  const shown = distinct.length <= 4 ? distinct : [...distinct.slice(0, 2), '…', ...distinct.slice(-1)];
  const message = oneLine(chain.at(-1)?.message ?? '');
  return shorten(`${shown.join(' ← ')}${message === '' ? '' : `: ${message}`}`, MAX_LINE_LENGTH);
}
