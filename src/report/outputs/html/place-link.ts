import Handlebars from 'handlebars';

/** Writes a place as HTML; one whose line an excerpt shows leads there. */
export function placeLink(place: string, anchor?: string): string {
  const code = `<code>${Handlebars.escapeExpression(place)}</code>`;
  return anchor === undefined ? code : `<a href="#${anchor}">${code}</a>`;
}
