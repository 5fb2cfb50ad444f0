import type { TranscriptStep } from '../../../src/model/grammar.ts';

/** Which programs write the lines, as far as the banner above them tells: `any` where none was seen. */
export type Writer = 'any' | 'import' | 'export' | 'loader';

const WRITERS = ['any', 'import', 'export', 'loader'] as const;

const KINDS = [
  // Data Pump and the classic tools.
  'banner',
  'row',
  'wide-row',
  'error',
  'wide-error',
  // an error of the classic tools, which quote the statement below it
  'classic-error',
  // an error, or a line below it, that announces the statement that failed
  'announced',
  'statement',
  // values of a rejected row
  'column',
  // the last of them, with the count of rows behind it
  'count',
  'line',
  'wide-line',
  // SQL*Loader: the four counts below a table's name come in this order
  'table',
  'loaded',
  'data-errors',
  'when-failed',
  'all-null',
  'rejected',
  'elapsed',
] as const;

/** What a record is. `wide` ones fill the 80 columns of a console, which goes on with them on the next line. */
export type Kind = (typeof KINDS)[number];

/** A part taken apart. */
export interface Part {
  readonly writer: Writer;
  readonly kind: Kind;
}

const PARTS: ReadonlyMap<string, Part> = new Map(
  WRITERS.flatMap((writer) => KINDS.map((kind) => [nameOf(writer, kind), { writer, kind }])),
);
const NO_PART: Part = { writer: 'any', kind: 'line' };
const STARTS = stepsOf(true);
const CONTINUES = stepsOf(false);

/** Parts in which lines are data of a table or the text of a statement. */
export const DATA_PARTS: readonly string[] = WRITERS.flatMap((writer) => [
  nameOf(writer, 'column'),
  nameOf(writer, 'statement'),
]);

/** Takes the name of a part apart; before the first line there is none. */
export function toPart(name: string | undefined): Part {
  return (name === undefined ? undefined : PARTS.get(name)) ?? NO_PART;
}

/** The step of a line that starts a record. */
export function starts(writer: Writer, kind: Kind): TranscriptStep {
  return STARTS[writer][kind];
}

/** The step of a line that goes on with the open record, which is of this kind from here on. */
export function continues(writer: Writer, kind: Kind): TranscriptStep {
  return CONTINUES[writer][kind];
}

function nameOf(writer: Writer, kind: Kind): string {
  return `${writer} ${kind}`;
}

function stepsOf(isStart: boolean): Readonly<Record<Writer, Readonly<Record<Kind, TranscriptStep>>>> {
  return { any: of('any'), import: of('import'), export: of('export'), loader: of('loader') };

  function of(writer: Writer): Readonly<Record<Kind, TranscriptStep>> {
    const step = (kind: Kind): TranscriptStep => ({ starts: isStart, part: nameOf(writer, kind) });
    return {
      banner: step('banner'),
      row: step('row'),
      'wide-row': step('wide-row'),
      error: step('error'),
      'wide-error': step('wide-error'),
      'classic-error': step('classic-error'),
      announced: step('announced'),
      statement: step('statement'),
      column: step('column'),
      count: step('count'),
      line: step('line'),
      'wide-line': step('wide-line'),
      table: step('table'),
      loaded: step('loaded'),
      'data-errors': step('data-errors'),
      'when-failed': step('when-failed'),
      'all-null': step('all-null'),
      rejected: step('rejected'),
      elapsed: step('elapsed'),
    };
  }
}
