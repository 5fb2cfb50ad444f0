import { tokenPattern } from '../kinds/token-text.ts';

/** A part of a text, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Names of code and of what Liferay ships; in them no user, host or database is looked for. */
const CODE = new RegExp(
  [
    // com.liferay.portal.kernel, com.acme.service.impl.OrderImpl, org.postgresql.Driver
    String.raw`(?<![\w.$/@-])(?:com|org|net|io|java|javax|jakarta|sun|jdk|edu|gov|de|fr|es|it|uk|eu|br)(?:\.[a-z_]\w*){1,12}(?:\.[A-Z][\w$]*)+`,
    String.raw`(?<![\w.$/@-])(?:com|org|net|io|java|javax|jakarta|sun|jdk)(?:\.[a-z_][\w$]*){1,14}`,
    // DBUpgrader.java:230, UpgradeSchema.class, portal-kernel.jar
    String.raw`(?<![\w.$-])[\w$-]{1,200}\.(?:java|class|jar|jsp|ftl|vm|xsd|dtd|bnd|tld)(?::\d+)?(?![\w])`,
    // com_acme_web_portlet_OrderPortlet
    String.raw`(?<!\w)(?:com|org|net)(?:_[a-z\d]+)+_[A-Z]\w*`,
    // {dl.store.impl}, IX_1A2B3C4D
    String.raw`(?<!\w)(?:IX|FK|PK|UQ|AK)_\w+`,
  ].join('|'),
  'g',
);

/** Finds tokens: what is one stays, in every pass. */
export function tokenRanges(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(tokenPattern()), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
  }));
}

/** Finds names of classes, packages, bundles, portlets, indexes and files of code. */
export function codeRanges(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(CODE), ({ 0: name, index }) => ({ start: index, end: index + name.length }));
}

/** Tells whether a range touches one of several, which are in order. */
export function overlapsAny({ start, end }: TextRange, ranges: readonly TextRange[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Infinity) < end;
}
