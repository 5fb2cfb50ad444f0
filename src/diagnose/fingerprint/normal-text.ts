/** Takes out of a message what differs from one installation to the next, and keeps what tells one failure from another. */
import { normalNames } from './normal-names.ts';

const LONGEST = 2000;
/** What a driver puts in front: the number of its connection. */
const CONNECTION = /\(conn(?:ection)?[=:] ?\d+\) ?/g;
/** `{groupId=20097, articleId=HOME}` holds names and values. */
const BRACED = /\{[^{}]{0,1000}\}/g;
/** `Key (uuid_, groupid)=(a, b)`, `The duplicate key value is (20097, a)`, `values (1, 'a')`. */
const VALUE_LISTS = /(=|\bvalues? ?|\bvalue is )\([^()]{0,1000}\)/gi;
const QUOTED = /(?<![\p{L}\d])(?:'([^'`]{0,300})'|"([^"]{0,300})"|`([^`]{0,300})`)/gu;
const NAME = /^\[?[\p{L}_$][\w$]*\]?(?:\.\[?[\p{L}_$][\w$]*\]?)*$/u;
/** In quotes behind these stands a value, though it may look like a name. */
const BEFORE_VALUE =
  /(?:\b(?:entry|values?|text|string|input|near|user|host|database|login|file|locale)(?: is| was)?:?|\bsyntax[^:'"]{0,40}:|=|@)\s*$/i;
const BEFORE_SQL_VALUE = /[=(,]\s*$/;
const CONTEXT = 60;
const PLACES = new RegExp(
  [
    String.raw`\bjdbc:[^\s'"<>()]+`,
    String.raw`\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s'"<>()]*`,
    String.raw`\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b`,
    // Two separators at least: "TCP/IP" is no file.
    String.raw`(?:\b[a-z]:)?[\\/](?:[^\s:;,'"()<>|\\/]+[\\/])+[^\s:;,'"()<>|\\/]*`,
    String.raw`\b[\w.-]{1,200}(?:[\\/][\w.-]{1,200}){2,}`,
    String.raw`\[?\b(?:[\da-f]{1,4}:{1,2}){3,7}[\da-f]{1,4}\b\]?`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`,
    // Names of hosts: with a port, or below a domain; names of Java begin with one.
    String.raw`\b[a-z][\w.-]{0,253}:\d{2,5}\b(?!:)`,
    String.raw`\b(?!(?:com|org|net|java|javax|jakarta)\.)(?:[a-z\d][\w-]{0,63}\.){1,10}(?:com|net|org|io|local|internal|intranet|lan|corp|cloud)\b`,
    String.raw`\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b`,
  ].join('|'),
  'giu',
);
/** `to the host db01, port 1433`, `Connection to db01 refused`, `for user liferay`. */
const UNQUOTED_VALUES =
  /\b(host|user|database|server|connection to) (?!#|(?:is|was|has|not|name|server|version)\b)[\w.-]+/gi;

/** Returns a message on one line, in small letters, without ids, numbers, values, addresses, files and quotes. */
export function normalText(message: string): string {
  const line = (message.trim().split('\n', 1)[0] ?? '').slice(0, LONGEST);
  const named = line
    .replace(CONNECTION, '')
    .replace(BRACED, (braced) => braced.replace(/=[^,{}]*/g, ''))
    .replace(VALUE_LISTS, '$1#')
    .replace(QUOTED, (_whole, single?: string, double?: string, back?: string, at: number = 0, all: string = '') =>
      contentOf(single ?? double ?? back ?? '', all.slice(Math.max(0, at - CONTEXT), at), single !== undefined),
    );
  const placeless = named.replace(PLACES, '#').replace(UNQUOTED_VALUES, '$1 #');
  return normalNames(placeless)
    .toLowerCase()
    .replace(/#(?:[\s.,:@+-]*#)+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name loses its quotes, which each database writes in its own way; a value is masked with them. */
function contentOf(content: string, before: string, isSingle: boolean): string {
  const isValue = BEFORE_VALUE.test(before) || (isSingle && BEFORE_SQL_VALUE.test(before));
  return NAME.test(content) && !isValue ? content : '#';
}
