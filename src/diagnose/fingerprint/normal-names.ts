/** Names of classes, tables and columns as they are in any installation. */

const WORD =
  /[\p{L}_$][\w$]*(?:\.[\p{L}_$][\w$]*)*(?:@[\da-f]{1,16}\b)?|\[[\w$]+\](?:\.\[[\w$]+\])*|0x[\da-f]+|\d[\w]*/giu;
/** Classes of Java: packages in small letters, then a name that begins with a large one. */
const CLASS = /^(?:[a-z_]\w*\.){2,}[A-Z$][\w$]*(?:\.[\w$]+)*$/;
/** In front of a name that belongs to a schema. */
const BEFORE_TABLE =
  /\b(?:(?:table|relation|object|object name|view|index|key|constraint|sequence|trigger)\s{0,20}[(:]?|into|from|update|on|join)\s{0,20}$/i;
/** What installations call the place of their tables; what stands behind is what counts. */
const SCHEMA = /^(?:public|dbo|lportal\w*|lpartition\w*|liferay\w*|sys|sa|db2inst\d)$/i;
/** Liferay makes them of the table and its columns: the same in every installation. */
const LIFERAY_INDEX = /^IX_[\dA-F]{5,8}$/i;
const CONTEXT = 24;

/** Strips schemas, numbers that are made anew at each start, and ids; what is no name but a number or hexadecimal id becomes `#`. */
export function normalNames(text: string): string {
  return text.replace(WORD, (word, at: number) => {
    if (/^\d|^0x/i.test(word) || isHexId(word)) return '#';
    const plain = word.replace(/[[\]]/g, '').replace(/@[\da-f]+$/i, '');
    return CLASS.test(plain) ? normalClass(plain) : normalDotted(plain, text.slice(Math.max(0, at - CONTEXT), at));
  });
}

/** Strips from the name of a class or method what the compiler, a proxy or a container numbers: `lambda$run$3`, `$Proxy12`. */
export function normalClass(name: string): string {
  return name
    .replace(/\$\$.*$/, '')
    .replace(/lambda\$(\w+)\$\d+/g, 'lambda$$$1')
    .replace(/(Proxy|Accessor|Impl\$|Factory\$)\d+/g, '$1')
    .replace(/\$\d+(?=$|[.$])/g, '');
}

/** `lportal.Layout` is `Layout`; `Layout.title` stays where it is a column. */
function normalDotted(name: string, before: string): string {
  const parts = name.split('.');
  while (parts.length > 1 && SCHEMA.test(parts[0] ?? '')) parts.shift();
  const last = parts.at(-1) ?? '';
  const kept =
    LIFERAY_INDEX.test(last) || (parts.length <= 3 && BEFORE_TABLE.test(before))
      ? [last]
      : parts.slice(parts.length === 3 ? 1 : 0);
  return kept.map(withoutIds).join('.');
}

/** Ids within names: `O_20097_Order`, `SYS_C0012345`, `PK__Layout__3213E83F0AD2A005`. */
function withoutIds(word: string): string {
  if (LIFERAY_INDEX.test(word)) return word;
  return word.replace(/__[\dA-F]{8,16}$/i, '__#').replace(/\d{3,}/g, '#');
}

function isHexId(word: string): boolean {
  return /^(?=[a-f]*\d)[\da-f]{6,}$/i.test(word);
}
