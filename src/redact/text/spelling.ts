/** Makes the letters A to Z small; unlike `toLowerCase` it never changes the length of a text. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Ways in which a value is written inside other texts: percent-encoded, escaped for XML, for JSON, for properties. */
export function spellings(value: string): readonly string[] {
  const percent = encodeURIComponent(value.toWellFormed());
  const all = [
    value,
    percent,
    percent.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
    percent.replaceAll('%20', '+'),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
    JSON.stringify(value).slice(1, -1),
    JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/'),
    value.replace(/[:=#! \\]/g, '\\$&'),
  ];
  return [...new Set(all)];
}
