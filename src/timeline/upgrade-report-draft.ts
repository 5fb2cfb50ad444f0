import type { Place } from '../model/place.ts';
import type { ReportedProcess, ReportedText, TableRows, UpgradeReportFacts } from '../model/upgrade-report.ts';

const MOST_ENTRIES = 5_000;
const LONGEST_TEXT = 2_000;

/** A report while it is read. */
export interface ReportDraft {
  readonly place: Place;
  readonly isContext: boolean;
  readonly values: Map<string, string>;
  readonly lists: Map<string, string[]>;
  readonly pendingModules: string[];
  readonly processes: ReportedProcess[];
  readonly tables: TableRows[];
  readonly texts: ReportedText[];
  /** Sections whose headings were seen. */
  readonly sections: Set<string>;
  /** The one that lines are of. */
  section: string;
  /** Class that the next messages are of. */
  logger: string | undefined;
  /** The last line that says nothing more: an underline makes it a heading. */
  text: string | undefined;
}

/** Begins a report. */
export function openDraft(place: Place, isContext: boolean): ReportDraft {
  return {
    place,
    isContext,
    values: new Map(),
    lists: new Map(),
    pendingModules: [],
    processes: [],
    tables: [],
    texts: [],
    sections: new Set(),
    section: 'list',
    logger: undefined,
    text: undefined,
  };
}

/** Adds an entry to a list of a report, as long as there is room. */
export function addTo<Entry>(list: Entry[], entry: Entry): void {
  if (list.length < MOST_ENTRIES) list.push(entry);
}

/** Adds an error, a warning or a statement to a report. */
export function addText({ texts }: ReportDraft, { text, reason, ...rest }: ReportedText): void {
  const cut = {
    text: text.slice(0, LONGEST_TEXT),
    ...(reason !== undefined && { reason: reason.slice(0, LONGEST_TEXT) }),
  };
  addTo(texts, { ...rest, ...cut });
}

/** Makes the facts of what was read. */
export function toFacts(draft: ReportDraft): UpgradeReportFacts {
  const { result, type, status, 'execution.time': time, ...values } = Object.fromEntries(draft.values);
  const seconds = /^(\d{1,9}) seconds?$/.exec(time ?? '')?.[1];
  return {
    generation: generationOf(draft),
    ...(result !== undefined && { result: result.toLowerCase() }),
    ...(type !== undefined && { type: type.toLowerCase() }),
    ...(status !== undefined && { status }),
    ...(seconds !== undefined && { durationMs: Number(seconds) * 1000 }),
    values,
    lists: Object.fromEntries(draft.lists),
    pendingModules: draft.pendingModules,
    processes: draft.processes,
    tables: draft.tables,
    texts: draft.texts,
    place: draft.place,
  };
}

/** Sections of the diagnostics alone, and of the report beside them. */
const DIAGNOSTICS = ['failed-sqls', 'running-sqls', 'data.clean.up'];
const TEXT = ['jvm.arguments', 'properties', 'properties.files'];
/** Sections that the diagnostics share with `upgrade_report.info`. */
const MESSAGES = ['errors', 'warnings', 'processes'];

/** Since 2024.Q4 the result stands in front of the versions, and errors and processes in a file of their own. */
function generationOf({ isContext, sections, values }: ReportDraft): UpgradeReportFacts['generation'] {
  if (isContext) return 'log-context';
  if (DIAGNOSTICS.some((section) => sections.has(section))) return 'diagnostics';
  if (TEXT.some((section) => sections.has(section))) return 'text';
  const names = [...values.keys()];
  const version = names.findIndex((name) => name.startsWith('initial.'));
  const result = names.indexOf('result');
  if (result >= 0 && version >= 0) return result < version ? 'text' : 'info';
  return names.every((name) => name.startsWith('execution.')) && MESSAGES.some((section) => sections.has(section))
    ? 'diagnostics'
    : 'info';
}
