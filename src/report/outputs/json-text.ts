/** What JSON may hold as it is, but what a terminal would obey or hide. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Only these can be hidden beside control characters, which JSON.stringify escapes. */
const BEYOND_ASCII = /[\u007f-\uffff]/;
/** Build servers look for `##[error]` and `##vso[…]` anywhere in a line that they are shown. */
const COMMAND = /##(?=\[|vso\[|teamcity\[)/g;

/** Writes a value as JSON that a terminal and a build server can be shown: what they would obey or hide is escaped. */
export function jsonText(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  const visible = BEYOND_ASCII.test(json) ? json.replace(HIDDEN, escapeCharacter) : json;
  return visible.includes('##') ? visible.replace(COMMAND, '#\\u0023') : visible;
}

/** Line ends between the fields are the only control characters that JSON.stringify leaves. */
function escapeCharacter(character: string): string {
  if (character === '\n') return character;
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
