/** What the part of an address behind `#` says: where on the page, and what is chosen there. */
export interface Hash {
  /** Id of an element; empty for the top. */
  readonly anchor: string;
  /** `level`, `area`, `q` …; what is empty is left out. */
  readonly values: Readonly<Record<string, string>>;
}

/** Reads `#findings?level=error&q=orders`; what cannot be decoded is taken as it stands. */
export function parseHash(text: string): Hash {
  const [anchor = '', query = ''] = splitOnce(text.replace(/^#/, ''), '?');
  const values = [...new URLSearchParams(query)].filter(([, value]) => value !== '');
  return { anchor: decoded(anchor), values: Object.fromEntries(values) };
}

/** Writes what `parseHash` reads. */
export function formatHash({ anchor, values }: Hash): string {
  const chosen = Object.entries(values).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen.sort(([left], [right]) => (left < right ? -1 : 1))).toString();
  return `#${encodeURIComponent(anchor)}${query === '' ? '' : `?${query}`}`;
}

function splitOnce(text: string, sign: string): readonly string[] {
  const index = text.indexOf(sign);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
