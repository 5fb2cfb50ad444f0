/** How large a pattern is, before anything is made of it: hostile ones would fill the memory or the stack. */

/** What a pattern would be if its repeats were written out. */
export interface PatternMeasure {
  /** Most groups in groups. */
  readonly depth: number;
  /** Single characters and classes. */
  readonly size: number;
  /** The repeats that multiply to the most, the innermost first, and their product. */
  readonly repeats: readonly string[];
  readonly product: number;
}

const TOKEN = /\\[^]|\[\^?\]?(?:\\[^]|\[:\w*:\]|[^\]\\])*\]|\((?:\?(?:P?<\w*>|[\w-]*:)?)?|\{\d+(?:,\d*)?\}|[^]/gu;

interface Part {
  readonly size: number;
  readonly repeats: readonly string[];
  readonly product: number;
}

const NOTHING: Part = { size: 0, repeats: [], product: 1 };

/** Measures a pattern, in one pass; one that is not sound is measured as far as it goes. */
export function measurePattern(source: string): PatternMeasure {
  const open: Part[] = [];
  let depth = 0;
  let whole = NOTHING;
  let last = NOTHING;
  for (const [token] of source.matchAll(TOKEN)) {
    if (token.startsWith('(')) {
      open.push(join(whole, last));
      depth = Math.max(depth, open.length);
      [whole, last] = [NOTHING, NOTHING];
    } else if (token === ')') {
      [last, whole] = [join(whole, last), open.pop() ?? NOTHING];
    } else if (token.length > 1 && token.startsWith('{')) {
      last = repeat(last, token);
    } else {
      [whole, last] = [join(whole, last), { size: 1, repeats: [], product: 1 }];
    }
  }
  const all = [...open, whole, last].reduce(join);
  return { depth, ...all };
}

function join(one: Part, other: Part): Part {
  const { repeats, product } = other.product > one.product ? other : one;
  return { size: one.size + other.size, repeats, product };
}

/** `{2,}` is counted as what is written. */
function repeat({ size, repeats, product }: Part, token: string): Part {
  const times = Math.max(1, ...token.slice(1, -1).split(',').map(Number));
  return { size: size * times, repeats: [...repeats, token], product: product * times };
}
