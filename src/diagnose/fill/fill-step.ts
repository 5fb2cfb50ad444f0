import type { Attributes } from '../../model/meaning.ts';
import { capturePlaces, fillPlaces } from './fill-places.ts';
import { toProse } from './fill-prose.ts';
import { gogoWord, plainWord, shellWord } from './quote-command.ts';

/** A command in a sentence: in backticks, a Gogo command in double quotes, or what stands behind a prompt. */
const COMMAND = /`([^`\n]*)`|"([a-z]\w*:[a-zA-Z][^"\n]*)"|(?:^|\s)(?:g!|\$) ([^\n]*)/g;
const GOGO = /^(?:g! )?\s*[a-z]\w*:[a-zA-Z]/;

interface Command {
  /** Its first character, and behind its last one. */
  readonly start: number;
  readonly end: number;
  readonly isGogo: boolean;
  /** What would end it: a value that holds this is not written. */
  readonly delimiter: string;
}

/** Fills a step: in commands captures are quoted for the shell that the command is for, elsewhere they are prose. */
export function fillStep(template: string, values: Attributes): string {
  const commands = commandsOf(template);
  return fillPlaces(template, capturePlaces(template), values, (value, { start }) => {
    const command = commands.find((candidate) => candidate.start <= start && start < candidate.end);
    if (command === undefined) return toProse(value);
    const before = template.slice(command.start, start);
    if (isQuoted(before)) return plainWord(value);
    const word = command.isGogo ? gogoWord(value) : shellWord(value);
    return command.delimiter !== '' && word?.includes(command.delimiter) === true ? undefined : word;
  });
}

function commandsOf(template: string): readonly Command[] {
  return [...template.matchAll(COMMAND)].map((match) => {
    const [whole, ticked, quoted, prompted] = match;
    const content = ticked ?? quoted ?? prompted ?? '';
    const delimiter = prompted === undefined ? whole.charAt(0) : '';
    const end = match.index + whole.length - delimiter.length;
    const isGogo = GOGO.test(content) || whole.trimStart().startsWith('g! ');
    return { start: end - content.length, end, isGogo, delimiter };
  });
}

/** The rule has put quotes around the place itself. */
function isQuoted(before: string): boolean {
  return [`'`, '"'].some((quote) => before.split(quote).length % 2 === 0);
}
