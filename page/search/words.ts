/** What divides words of names and sentences. */
const BETWEEN = /[^\p{L}\p{N}]+/u;
/** Parts of a name in camel case: `DL`, `File`, `Entry`, `63`. */
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}/gu;
const MAX_PARTS = 12;
const MAX_WORD_LENGTH = 60;

/** Splits a text into what it may be found by: the parts of its words. `UpgradeAssetTag` gives `upgrade`, `asset`, `tag`. */
export function wordParts(text: string): readonly string[] {
  return [...new Set(text.split(BETWEEN).flatMap(partsOf))];
}

/** Splits what was typed into words, as they were typed. */
export function typedWords(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .filter((word) => word !== '')
    .slice(0, MAX_PARTS);
}

/**
 * Splits a word that was typed into parts that are known: `assettag` into `asset` and `tag`, `assetta` into `asset` and `ta`,
 * with which a part begins. What has capitals is split at them; what cannot be split stays.
 */
export function knownParts(typed: string, known: ReadonlySet<string>): readonly string[] {
  const parts = partsOf(typed);
  const whole = typed.toLowerCase();
  return parts.length > 1 ? parts : (splitKnown(whole, known) ?? [whole]);
}

function partsOf(word: string): readonly string[] {
  const parts = word.slice(0, MAX_WORD_LENGTH).match(PART) ?? [];
  return parts.slice(0, MAX_PARTS).map((part) => part.toLowerCase());
}

/** The fewest known parts that make up a word, of which the last may be the beginning of one; nothing where none do. */
function splitKnown(word: string, known: ReadonlySet<string>): readonly string[] | undefined {
  const beginnings = [...known];
  const best: (readonly string[] | undefined)[] = Array.from({ length: word.length }, () => undefined);
  for (let start = word.length - 1; start >= 0; start--) {
    const rest = word.slice(start);
    if (beginnings.some((part) => part.startsWith(rest))) best[start] = [rest];
    for (let end = start + 2; end < word.length && best[start]?.length !== 1; end++) {
      const behind = best[end];
      if (behind === undefined || !known.has(word.slice(start, end))) continue;
      if (behind.length + 1 < (best[start]?.length ?? Infinity)) best[start] = [word.slice(start, end), ...behind];
    }
  }
  return best[0];
}
