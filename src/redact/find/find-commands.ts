import { ownValue } from '../../model/own-value.ts';
import type { FoundValue } from '../found-value.ts';
import { COMMANDS, type CommandFamily, type OptionMeaning } from '../tables/commands.ts';
import { valuesOf } from './find-by-pattern.ts';

const familyOf = new Map(COMMANDS.flatMap((family) => family.programs.map((program) => [program, family] as const)));
const PROGRAM = new RegExp(
  `(?<![\\w.-])(?<program>${[...familyOf.keys()].toSorted((left, right) => right.length - left.length).join('|')})(?:\\.exe|\\.sh)?"?(?<rest>(?:\\s|\\s?\\\\\\r?\\n)[^\\r\\n]{1,2000})`,
  'gi',
);
/** One of these shows that a command is meant, and not the name of a program in a sentence. */
const LOGIN_OPTION = /(?:^|\s)(?:-[uhpUD]|--(?:user(?:name)?|host|password)\b)/;
/** `-P`, `--default-character-set`, but no option that stands alone. */
const OPTION_THAT_WAITS =
  /(?:^|\s)(?:-(?![AcCfqstv]\s)[A-Za-z]|--(?!(?:force|verbose|compress|quick|single-transaction|routines|triggers|events|no-data|hex-blob|clean|create)\s)[a-z-]{2,60})\s{1,3}$/;
/** `user/password@database`, `user/password@//host:1521/service`. */
const LOGON =
  /^(?<user>[\w$#."\\-]{1,128})\/(?:"(?<quoted>[^"]{1,128})"|(?<password>(?!\/)[^\s@"]{1,128}))?(?:@(?:\/\/)?(?<rest>\S{0,300}))?/;

/** Finds users, passwords, hosts and databases in command lines: `mysql -u … -p… -h …`, `sqlplus user/password@…`. */
export function findCommands(text: string): readonly FoundValue[] {
  return Array.from(text.matchAll(PROGRAM)).flatMap(({ 0: whole, index, groups }) => {
    const { program = '', rest = '' } = groups ?? {};
    const family = familyOf.get(program.toLowerCase());
    return family === undefined ? [] : inArguments(text, index + whole.length - rest.length, rest, family);
  });
}

function inArguments(text: string, offset: number, rest: string, family: CommandFamily): FoundValue[] {
  const found: FoundValue[] = [];
  let { behindOptions } = family;
  // An option with its value: `-u joe`, `-ujoe`, `-userid=joe`; a word of its own.
  for (const { 0: word, index } of rest.matchAll(
    /[^\s"']{0,80}(?:"[^"]{1,400}"|'[^']{1,400}')[^\s"']{0,200}|[^\s"']{1,400}/g,
  )) {
    if (/^(?:\||\|\||&&|;|>|<)$/.test(word)) break;
    const start = offset + index;
    const before = rest.slice(0, index);
    const { meaning, from } = meaningOf(word, before, family);
    if (meaning !== undefined) found.push(...valueOf(meaning, text, start + from, start + word.length));
    else if (behindOptions !== undefined && LOGIN_OPTION.test(before) && isArgument(word, before)) {
      found.push(...valueOf(behindOptions, text, start, start + word.length));
      behindOptions = undefined;
    }
  }
  return found;
}

/** Tells whether a word is neither an option nor what an option in front of it may be waiting for. */
function isArgument(word: string, before: string): boolean {
  return /^[\p{L}\d_$][\p{L}\d_$-]*$/u.test(word) && !OPTION_THAT_WAITS.test(before);
}

interface Read {
  readonly meaning: OptionMeaning | undefined;
  /** Where the value begins in the word. */
  readonly from: number;
}

/** What a word is by itself (`-ujoe`), by the option in front of it (`-u joe`), or by being the first one. */
function meaningOf(word: string, before: string, { options, first }: CommandFamily): Read {
  const own = /^-(?:-?(?<name>[a-z]{2,20})[=:]|(?<letter>[A-Za-z])=?)(?<value>.*)$/.exec(word);
  if (own !== null) {
    const { name, letter, value = '' } = own.groups ?? {};
    const meaning = ownValue(options, name ?? letter ?? '');
    return { meaning: value === '' ? undefined : meaning, from: word.length - value.length };
  }
  if (word.startsWith('-')) return { meaning: undefined, from: 0 };
  const option = /(?:^|\s)--?(?<name>[A-Za-z]{1,20})\s{1,3}$/.exec(before)?.groups?.name;
  if (option !== undefined && Object.hasOwn(options, option)) return { meaning: ownValue(options, option), from: 0 };
  const named = /^(?<name>[a-z]{3,20})=/i.exec(word)?.groups?.name?.toLowerCase();
  if (named !== undefined) return { meaning: ownValue(options, named), from: named.length + 1 };
  return { meaning: before.trim() === '' ? first : undefined, from: 0 };
}

function valueOf(meaning: OptionMeaning, text: string, wordStart: number, wordEnd: number): FoundValue[] {
  const quoted = /^(?:".*"|'.*')$/.test(text.slice(wordStart, wordEnd));
  const start = quoted ? wordStart + 1 : wordStart;
  const end = quoted ? wordEnd - 1 : wordEnd;
  if (meaning === 'logon') return logon(text.slice(start, end), text, start);
  if (meaning === 'account') return account(text.slice(start, end), text, start);
  return valuesOf(meaning === 'host' ? 'hosts' : meaning, text, start, end);
}

function logon(word: string, text: string, start: number): FoundValue[] {
  const { user, quoted, password = quoted ?? '', rest = '' } = LOGON.exec(word)?.groups ?? {};
  if (user === undefined) return [];
  const restStart = start + word.length - rest.length;
  const passwordStart = start + user.length + (quoted === undefined ? 1 : 2);
  const host = /^[\w.-]+(?=[:/])/.exec(rest)?.[0] ?? '';
  const service = /[^:/\s]+$/.exec(rest)?.[0] ?? '';
  return [
    ...valuesOf('user', text, start, start + user.length),
    ...valuesOf('password', text, passwordStart, passwordStart + password.length),
    ...valuesOf('host', text, restStart, restStart + host.length),
    ...(host === rest ? [] : valuesOf('database', text, start + word.length - service.length, start + word.length)),
  ];
}

function account(word: string, text: string, start: number): FoundValue[] {
  const colon = word.indexOf(':');
  if (colon === -1) return valuesOf('user', text, start, start + word.length);
  return [
    ...valuesOf('user', text, start, start + colon),
    ...valuesOf('password', text, start + colon + 1, start + word.length),
  ];
}
