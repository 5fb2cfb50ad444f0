/** Reads the little XML that JUnit needs, for tests of what stands in it: `junitMistakes` tells whether it is XML at all. */

/** An element: its name, its attributes, its text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const ELEMENT = /<([a-z-]+)((?: [a-z]+="[^"]*")*)>([^<]*)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' };

/** Lists the elements in the order in which they begin. */
export function xmlElements(xml: string): readonly XmlElement[] {
  return Array.from(xml.matchAll(ELEMENT), ([, name, attributes, text]) => ({
    name,
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/ ([a-z]+)="([^"]*)"/g), ([, key, value]) => [key, unescape(value)]),
    ),
    text: unescape(text),
  }));
}

function unescape(text: string): string {
  return text.replace(/&([a-z]+|#\d+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}
