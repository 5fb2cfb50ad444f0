import { formatHash, type Hash, parseHash } from './hash.ts';

/** What is chosen on the page, kept in its address, so that a link shows the same. */
export interface PageState {
  readonly get: (name: string) => string;
  /** Keeps a choice; an empty one is forgotten. */
  readonly set: (name: string, value: string) => void;
  readonly anchor: () => string;
  /** Hears when an address was followed, not when a choice was kept. */
  readonly onFollow: (listener: () => void) => void;
  /** Goes to a place of the page, as a link does. */
  readonly goTo: (anchor: string) => void;
}

/** Keeps choices in the address of a window; following a link within the page keeps them, too. */
export function createPageState(window: Window): PageState {
  let hash: Hash = parseHash(window.location.hash);
  const listeners: (() => void)[] = [];
  const write = (): void => {
    window.history.replaceState(null, '', formatHash(hash));
  };
  const follow = (next: Hash): void => {
    hash = next;
    write();
    for (const listener of listeners) listener();
  };
  window.addEventListener('hashchange', () => {
    const { anchor, values } = parseHash(window.location.hash);
    follow({ anchor, values: window.location.hash.includes('?') ? values : hash.values });
  });
  return {
    get: (name) => hash.values[name] ?? '',
    set: (name, value) => {
      hash = { ...hash, values: { ...hash.values, [name]: value } };
      write();
    },
    anchor: () => hash.anchor,
    onFollow: (listener) => void listeners.push(listener),
    goTo: (anchor) => {
      follow({ ...hash, anchor });
    },
  };
}
