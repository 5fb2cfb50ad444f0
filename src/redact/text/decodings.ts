import { ownValue } from '../../model/own-value.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Returns a text and what it says when its escapes are taken away, the plainest last. */
export function decodings(text: string): readonly string[] {
  return [...new Set([text, decodePercent(text), decodeEntities(text)])];
}

/** Takes percent-encoding away; what is none stays. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2}){1,4096}/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** Takes the escapes of XML and HTML away. */
export function decodeEntities(text: string): string {
  return text
    .replace(/&#(?<code>\d{1,7});/g, (entity, code: string) => characterOf(Number(code)) ?? entity)
    .replace(/&#x(?<code>[\da-f]{1,6});/gi, (entity, code: string) => characterOf(parseInt(code, 16)) ?? entity)
    .replace(/&(?<name>[a-z]{2,4});/gi, (entity, name: string) => ownValue(ENTITIES, name.toLowerCase()) ?? entity);
}

function characterOf(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Takes the escapes of JSON and of Markdown away, with what Markdown breaks links with. */
export function decodeBackslashes(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(/\\u(?<code>[\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(?<character>[!-/:-@[-`{-~])/g, '$<character>');
}
