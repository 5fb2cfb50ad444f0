import { ownValue } from '../../../src/model/own-value.ts';

/** Sections of a report: what decides how the lines below a heading are read. */
export type Section =
  'head' | 'tables' | 'processes' | 'errors' | 'warnings' | 'failed-sqls' | 'running-sqls' | ListSection;

/** Sections that are lists of plain entries, by the names of the lists. */
export type ListSection = (typeof LIST_SECTIONS)[number];
const LIST_SECTIONS = ['jvm.arguments', 'properties', 'properties.files', 'data.clean.up', 'list'] as const;

/** A heading: the section it opens, and whether it says that there is nothing in it. */
export interface Heading {
  readonly section: Section;
  readonly empty: boolean;
}

/**
 * Headings in the words of all versions, without the `: Nothing registered` of later ones.
 *
 * Source: UpgradeReport, `_getReportHeader` (7.4 U72 and later) and its `_get…Info` (before).
 */
const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [/^Tables in database /, 'tables'],
  [/^Table [nN]ame +(?:Rows|Initial|Number)/, 'tables'],
  [/^Top \d+ longest (?:running )?upgrade processes/, 'processes'],
  [/^Longest upgrade processes(?::|$)/, 'processes'],
  [/^Top \d+ longest running SQLs/, 'running-sqls'],
  [/^Longest running sqls(?::|$)/, 'running-sqls'],
  [/^Errors thrown during upgrade(?: process)?$/, 'errors'],
  [/^Errors$/, 'errors'],
  [/^Warnings thrown during upgrade(?: process)?$/, 'warnings'],
  [/^Warnings$/, 'warnings'],
  [/^Failed sqls$/i, 'failed-sqls'],
  [/^Jvm arguments$/i, 'jvm.arguments'],
  [/^Properties$/, 'properties'],
  [/^Properties files$/, 'properties.files'],
  [/^Data clean ?up$/i, 'data.clean.up'],
];
const NOTHING = ': Nothing registered';
/** Headings of 7.4 to U71 that say that there is nothing. */
const EMPTY: Readonly<Record<string, Section>> = {
  'No errors thrown during upgrade': 'errors',
  'No warnings thrown during upgrade': 'warnings',
  'No upgrade processes registered': 'processes',
  'Unable to get upgrade process times': 'processes',
  'Unable to get database tables size': 'tables',
};
const LONGEST_HEADING = 120;

/** Finds out whether a line is a heading, and of what. */
export function headingOf(line: string): Heading | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const without = ownValue(EMPTY, line);
  if (without !== undefined) return { section: without, empty: true };
  const empty = line.endsWith(NOTHING);
  const words = empty ? line.slice(0, -NOTHING.length) : line;
  const section = HEADINGS.find(([pattern]) => pattern.test(words))?.[1];
  if (section !== undefined) return { section, empty };
  return empty ? { section: 'list', empty } : undefined;
}

/** Tells whether a section is a list of plain entries. */
export function isList(section: string): boolean {
  return LIST_SECTIONS.some((name) => name === section);
}
