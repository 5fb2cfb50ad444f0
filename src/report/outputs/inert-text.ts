import type { Output } from '../render-output.ts';

/** `::error …::` where a line begins: a command to GitHub Actions. */
const LINE_COMMAND = /^([^\S\r\n\u2028\u2029]*):(?=:[A-Za-z][\w-]*(?: [^\n]*)?::)/gm;
/** `##[error]`, `##vso[…]`, `##teamcity[…]`: commands to build servers, anywhere in a line. */
const INLINE_COMMAND = /##(?=\[|vso\[|teamcity\[)/g;

/**
 * Returns what may be printed where a build server listens: log text in it that would be a command to the server is
 * written so that it is none. Machine-readable outputs stay what they say; those for people show `<U+003A>` and `<U+0023>`.
 */
export function inertText(text: string, output: Output): string {
  switch (typeof output === 'string' ? output : output.kind) {
    // JSON begins no line with a colon and has the other commands escaped.
    case 'json':
    case 'ndjson':
    case 'sarif':
    case 'trace':
    // Its lines are commands, and hold no other ones.
    case 'github':
      return text;
    case 'html':
    case 'junit':
      return text.replace(LINE_COMMAND, '$1&#58;').replace(INLINE_COMMAND, '#&#35;');
    case 'terminal':
    case 'text':
    case 'markdown':
    case 'jira':
      return text.replace(LINE_COMMAND, '$1<U+003A>').replace(INLINE_COMMAND, '#<U+0023>');
  }
}
