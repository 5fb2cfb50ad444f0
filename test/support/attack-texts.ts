import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A text that a pattern may take long to refuse: `before`, then `unit` as often as there is room, then `after`. */
export interface Attack {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** A repeat of fewer takes no time. */
const FEWEST_REPEATS = 20;
/** What a class of characters may hold, the likeliest first. */
const CHARACTERS = Array.from('aA1 _.-:/,;=|#$@*<>"\'`([{)]}\\\t\n\ré漢\u{1f600}~!?%&+^\u0001');
const MOST_CHARACTERS = 3;
/** What hardly any pattern takes. */
const WRONG = '\u0001';

/**
 * Returns texts that are made of what a pattern is made of: for each repeat in it what leads there, then what is repeated, then what cannot
 * follow; and the same over and over again, since a search begins anew at each place.
 */
export function attackTexts({ source, flags }: RegExp): readonly Attack[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: /[uv]/.test(flags) });
  const attacks = pattern.alternatives.flatMap((alternative) => attacksIn(alternative.elements, '', flags));
  return [...new Map(attacks.map((attack) => [JSON.stringify(attack), attack])).values()];
}

/** Attacks on the repeats in a row of elements; `before` is what leads to it. */
function attacksIn(elements: readonly AST.Element[], before: string, flags: string): readonly Attack[] {
  let lead = before;
  return elements.flatMap((element, index) => {
    const rest = sampleOf(elements.slice(index + 1), flags);
    const attacks = attacksOn(element, lead, rest, flags);
    lead += sampleOf([element], flags);
    return attacks;
  });
}

function attacksOn(element: AST.Element, before: string, rest: string, flags: string): readonly Attack[] {
  switch (element.type) {
    case 'Quantifier': {
      const inner = attacksOn(element.element, before, rest, flags);
      return element.max - element.min < FEWEST_REPEATS ? inner : [...repeats(element, before, rest, flags), ...inner];
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap((alternative) => attacksIn(alternative.elements, before, flags));
    case 'Assertion':
      return 'alternatives' in element
        ? element.alternatives.flatMap((alternative) => attacksIn(alternative.elements, before, flags))
        : [];
    default:
      return [];
  }
}

function repeats({ element }: AST.Quantifier, before: string, rest: string, flags: string): readonly Attack[] {
  return samplesOf(element, flags).flatMap((unit) => [
    { before, unit, after: WRONG },
    { before: '', unit: before + unit, after: '' },
    { before: '', unit, after: WRONG },
    { before, unit: unit + rest, after: WRONG },
    { before: '', unit: before + unit + rest, after: WRONG },
  ]);
}

/** A text that a row of elements takes, as short as it may be, but with one of each repeat. */
function sampleOf(elements: readonly AST.Element[], flags: string): string {
  return elements.map((element) => samplesOf(element, flags)[0] ?? '').join('');
}

function samplesOf(element: AST.Element, flags: string): readonly string[] {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass': {
      const only = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/g, ''));
      const own = element.type === 'Character' ? [String.fromCodePoint(element.value)] : [];
      return [...own, ...CHARACTERS.filter((character) => only.test(character))].slice(0, MOST_CHARACTERS);
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.slice(0, MOST_CHARACTERS).map(({ elements }) => sampleOf(elements, flags));
    case 'Quantifier':
      return samplesOf(element.element, flags).map((sample) => sample.repeat(Math.min(Math.max(1, element.min), 40)));
    case 'Assertion':
      return element.kind === 'lookbehind' && !element.negate
        ? element.alternatives.slice(0, 1).map(({ elements }) => sampleOf(elements, flags))
        : [''];
    default:
      return [''];
  }
}
