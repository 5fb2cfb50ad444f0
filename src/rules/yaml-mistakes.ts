/** Says what is wrong with YAML to somebody who writes a rule. */
import type { ParserMistake } from '../parse-yaml.ts';

/** A mistake, and the character of the text at which it stands, 0-based. */
export interface YamlMistakeAt {
  readonly offset: number;
  readonly message: string;
}

/** Those that do not break the structure: each of them is one mistake. The others follow from the first of them, as a rule. */
const ON_ITS_OWN: readonly string[] = ['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE'];

const SAID: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands where YAML is indented; tabs are not allowed there, write spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " stands on this line; put text that holds ": " in quotes',
  MULTIPLE_DOCS: 'a second document begins here; a rule file holds one rule, take the line "---" out',
};

const HINTS: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: '; put the text in quotes',
  BAD_DQ_ESCAPE: '; put patterns in single quotes, where "\\" stands for itself',
};

/** Explains what the parser found: what breaks the structure once, a tab first, since it is why the rest does not fit. */
export function explainYaml(errors: readonly ParserMistake[]): readonly YamlMistakeAt[] {
  const breaking = errors.filter(({ code }) => !ON_ITS_OWN.includes(code));
  const first = breaking.find(({ code }) => code === 'TAB_AS_INDENT') ?? breaking[0];
  const told = first === undefined ? errors : first.code === 'TAB_AS_INDENT' ? [first] : [first, ...ownOf(errors)];
  return told.map(({ code, message, pos: [offset] }) => ({
    offset,
    message: `not valid YAML: ${SAID[code] ?? `${message}${HINTS[code] ?? ''}`}`,
  }));
}

function ownOf(errors: readonly ParserMistake[]): readonly ParserMistake[] {
  return errors.filter(({ code }) => ON_ITS_OWN.includes(code));
}
