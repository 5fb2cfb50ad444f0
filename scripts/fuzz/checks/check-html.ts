import type { OutputMistake } from './check-output.ts';

/** What the templates are made of; a log must add none. */
const TAGS = new Set(
  `html head meta title style body header main footer section article aside nav div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table
  caption colgroup col thead tbody tfoot tr th td code pre strong em b i small sub sup mark del ins kbd samp var abbr time br hr wbr
  details summary button input label select option output form fieldset legend script noscript dialog figure figcaption search meter progress
  svg g rect line path text circle polyline defs use symbol template`.split(/\s+/),
);

/** Says what a page holds that no template of ours has: a third script, an attribute that runs something, an unknown tag. */
export function checkHtml(html: string): OutputMistake | undefined {
  const page = html.replace(/(<script>|<style>)[^]*?(?=<\/(?:script|style)>)/g, '$1');
  const scripts = page.match(/<script/gi) ?? [];
  if (scripts.length > 2) return { cause: 'a script', detail: beside(page, /<script(?!>| type="application)/i) };
  const handler = /<[a-z][^<>]*\s(?:on\w+|style|srcdoc)\s*=/i.exec(page);
  if (handler !== null) return { cause: 'an attribute', detail: handler[0].slice(0, 500) };
  const stranger = Array.from(page.matchAll(/<\/?([a-z][\w:-]*)/gi), ([, name]) => name).find(
    (name) => !TAGS.has(name),
  );
  if (stranger !== undefined) return { cause: 'an unknown tag', detail: stranger };
  const address = /(?:href|src|action)="(?!#|https:\/\/|http:\/\/)[^"]*"/i.exec(page);
  return address === null ? undefined : { cause: 'an address', detail: address[0].slice(0, 500) };
}

function beside(text: string, pattern: RegExp): string {
  const index = pattern.exec(text)?.index ?? 0;
  return text.slice(Math.max(0, index - 200), index + 200);
}
