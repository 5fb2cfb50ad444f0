import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { headingOf, isList } from './headings.ts';

/** As much of a line as is looked at. */
const LONGEST_LOOK = 400;
const UNDERLINE = /^----[- ]*$/;
const REPORT_START = /^(?:Date|Execution date): /;
const LABEL =
  /^(?:Upgrade completed in \d|Execution time: |Result: |Type: |(?:Initial|Final|Expected) portal |Portal (?:initial|final|expected) |Unable to determine (?:initial|final|expected|the document library) |Using \w{1,30} version |Database version: |Document library |The [Dd]ocument [Ll]ibrary |Check your external repository |Liferay home: |Property [\w.]{1,100}: )/;
const KEY_VALUE = /^(?:liferay\.home|locales|locales\.enabled|dl\.store\.impl|rootDir)=/;
const OTHER_LABEL = /^[A-Z][A-Za-z ]{2,60}: \S/;
const PENDING = /^(?:There (?:is an|are) upgrade process(?:es)? available for |Would upgrade )/;
const LOGGER = /^Class ?[nN]ame: /;
const COUNT = /^\s{0,20}\d{1,10} occurrences? of the following /;
const PROCESS = /^\s{0,20}\S+ took \d{1,15} ms to complete/;
const ROW = /^\S+ +(?:\d{1,18}|-)(?: +(?:\d{1,18}|-))?$/;

const STARTS = new Map<string, TranscriptStep>();
const GOES_ON = new Map<string, TranscriptStep>();

/**
 * Judges a line of a report by the part that is open. A part is `<section>/<kind>`: the section comes from the heading above,
 * the kind is what the line is.
 */
export function stepOver(bytes: Buffer, start: number, end: number, open = 'head/text'): TranscriptStep {
  const line = bytes.toString('latin1', start, Math.min(end, start + LONGEST_LOOK)).trimEnd();
  const [section, kind] = open.split('/');
  if (line === '') return goesOn(isList(section) && kind === 'entry' ? 'head/text' : open);
  if (REPORT_START.test(line)) return starts('head/value');
  const heading = headingOf(line);
  if (heading !== undefined) return starts(`${heading.section}/heading`);
  if (section === 'errors' || section === 'warnings') return stepMessages(line, section, kind, open);
  if (LOGGER.test(line)) return starts('errors/logger');
  if (UNDERLINE.test(line)) return starts(kind === 'text' ? 'list/underline' : `${section}/underline`);
  if (section === 'failed-sqls' || section === 'running-sqls') return stepStatements(line, section, kind, open);
  if (section === 'tables' && ROW.test(line)) return starts('tables/row');
  if (section === 'processes' && PROCESS.test(line)) return starts('processes/process');
  if (LABEL.test(line)) return starts('head/value');
  if (line.startsWith('Status: ')) return starts('head/status');
  if (isList(section)) return starts(`${section}/entry`);
  if (section === 'tables' || section === 'processes')
    return starts(PENDING.test(line) ? 'head/status' : `${section}/text`);
  return stepHead(line, kind);
}

function stepHead(line: string, kind: string): TranscriptStep {
  if (kind === 'status' || PENDING.test(line)) return starts('head/status');
  return starts(KEY_VALUE.test(line) || OTHER_LABEL.test(line) ? 'head/value' : 'head/text');
}

/** Messages of errors may have several lines. */
function stepMessages(line: string, section: string, kind: string, open: string): TranscriptStep {
  if (LOGGER.test(line)) return starts(`${section}/logger`);
  if (COUNT.test(line)) return starts(`${section}/message`);
  if (UNDERLINE.test(line) && kind !== 'message') return starts(`${section}/underline`);
  if (PENDING.test(line)) return starts('head/status');
  return kind === 'message' ? goesOn(open) : starts(`${section}/text`);
}

/** `SQL: …` and `Error: …`; `Upgrade Process: …`, `SQL: …` and `Duration: …`: the lines of an item are one record. */
function stepStatements(line: string, section: string, kind: string, open: string): TranscriptStep {
  if (line.startsWith('Upgrade Process: ')) return starts(`${section}/statement`);
  if (line.startsWith('Duration: ')) return goesOn(`${section}/ended`);
  if (line.startsWith('SQL: ') && (section === 'failed-sqls' || kind !== 'statement'))
    return starts(`${section}/statement`);
  return kind === 'statement' ? goesOn(open) : starts(`${section}/text`);
}

function starts(part: string): TranscriptStep {
  return remembered(STARTS, part, true);
}

function goesOn(part: string): TranscriptStep {
  return remembered(GOES_ON, part, false);
}

/** There are few parts, and each has two steps. */
function remembered(steps: Map<string, TranscriptStep>, part: string, isStart: boolean): TranscriptStep {
  const step = steps.get(part) ?? { starts: isStart, part };
  steps.set(part, step);
  return step;
}
