import type { LogEvent } from '../model/event.ts';
import type { ReportContextGrammar } from '../model/grammar.ts';
import type { Attributes, Meaning } from '../model/meaning.ts';
import { placeOf } from '../model/place.ts';
import type { ReportContext, ReportedText, UpgradeReportFacts } from '../model/upgrade-report.ts';
import { type ReportDraft, addText, addTo, openDraft, toFacts } from './upgrade-report-draft.ts';

const MOST_REPORTS = 50;
/** Longest log context that is read, in bytes. */
const LONGEST_CONTEXT = 256 * 1024;

/** Keeps what Liferay's own reports say. */
export interface UpgradeReportCollector {
  /** Adds an event; those that are of no report are passed over. */
  readonly add: (event: LogEvent) => void;
  readonly facts: () => readonly UpgradeReportFacts[];
}

/** Collects the reports of a run: those that are its text, and those that its log context holds. */
export function createUpgradeReportCollector(readContext: ReportContextGrammar): UpgradeReportCollector {
  const drafts: ReportDraft[] = [];
  let contexts = 0;

  function draftFor(event: LogEvent, startsNew: boolean): ReportDraft | undefined {
    const last = drafts.at(-1);
    if (last !== undefined && !startsNew) return last;
    if (drafts.length >= MOST_REPORTS) return undefined;
    const draft = openDraft(placeOf(event.record), false);
    drafts.push(draft);
    return draft;
  }

  /** The date stands first in every report; what names a value again is of another one. */
  function addLine(event: LogEvent): void {
    const { label } = event.meaning.attributes;
    const last = drafts.at(-1);
    const isNext = last === undefined || last.isContext || (label === 'execution.date' && last.values.has(label));
    const draft = draftFor(event, isNext);
    if (draft !== undefined) fold(draft, event);
  }

  function addContext(event: LogEvent): void {
    const { record, messageEnd } = event;
    const text = record.bytes.toString('utf8', messageEnd, Math.min(record.end, messageEnd + LONGEST_CONTEXT));
    if (!text.includes('{upgrade.') || contexts++ >= MOST_REPORTS) return;
    const context = readContext(text);
    if (context === undefined) return;
    const last = drafts.at(-1);
    const date = context.values['execution.date'];
    const isSame = last?.isContext === true && date !== undefined && last.values.get('execution.date') === date;
    const draft = isSame ? last : openDraft(placeOf(record), true);
    if (!isSame) drafts.push(draft);
    foldContext(draft, context, event);
  }

  return {
    add: (event) => {
      const { eventName } = event.meaning;
      if (eventName === 'report.generated') addContext(event);
      else if (eventName.startsWith('other.upgrade-report') || isStatus(event.meaning)) addLine(event);
    },
    facts: () => drafts.map(toFacts),
  };
}

/** A module that waits, named by the status of a report. */
function isStatus({ eventName, attributes }: Meaning): boolean {
  return eventName === 'upgrade.module.pending' && attributes.label === 'status';
}

function fold(draft: ReportDraft, event: LogEvent): void {
  const { eventName, attributes } = event.meaning;
  switch (eventName) {
    case 'other.upgrade-report':
    case 'upgrade.module.pending':
      noteValue(draft, String(attributes.label), String(attributes.value));
      if (typeof attributes.module === 'string') addTo(draft.pendingModules, attributes.module);
      break;
    case 'other.upgrade-report.section':
      draft.section = attributes.section === 'list' ? listName(draft) : String(attributes.section);
      draft.sections.add(draft.section);
      draft.logger = undefined;
      break;
    case 'other.upgrade-report.text':
      draft.text = textOf(attributes.text) ?? draft.text;
      break;
    case 'other.upgrade-report.logger':
      draft.logger = String(attributes.logger);
      break;
    case 'other.upgrade-report.entry':
      noteEntry(draft, String(attributes.entry), event);
      break;
    case 'other.upgrade-report.process':
      addTo(draft.processes, { name: String(attributes.name), durationMs: Number(attributes.durationMs) });
      break;
    case 'other.upgrade-report.table':
      addTo(draft.tables, {
        table: String(attributes.table),
        ...(typeof attributes.before === 'number' && { before: attributes.before }),
        ...(typeof attributes.after === 'number' && { after: attributes.after }),
      });
      break;
    case 'other.upgrade-report.message':
      addText(draft, {
        kind: attributes.kind === 'error' ? 'error' : 'warning',
        text: String(attributes.message),
        count: Number(attributes.count),
        ...(draft.logger !== undefined && { logger: draft.logger }),
        place: placeOf(event.record),
      });
      break;
    case 'other.upgrade-report.statement':
      addText(draft, { ...statementOf(attributes), place: placeOf(event.record) });
      break;
    default:
      break;
  }
}

function foldContext(draft: ReportDraft, context: ReportContext, { record }: LogEvent): void {
  const place = placeOf(record);
  for (const [name, value] of Object.entries(context.values)) noteValue(draft, name, value);
  for (const [name, entries] of Object.entries(context.lists)) {
    draft.section = name;
    for (const entry of entries) noteEntry(draft, entry, { record });
  }
  for (const module of context.pendingModules) addTo(draft.pendingModules, module);
  for (const process of context.processes) addTo(draft.processes, process);
  for (const table of context.tables) addTo(draft.tables, table);
  for (const text of context.texts) addText(draft, { ...text, place });
}

function noteValue(draft: ReportDraft, label: string, value: string): void {
  if (label !== 'status') {
    if (draft.values.has(label) || draft.values.size < 500) draft.values.set(label, value.slice(0, 2_000));
    return;
  }
  const before = draft.values.get('status');
  draft.values.set('status', (before === undefined ? value : `${before}\n${value}`).slice(0, 24_000));
}

function noteEntry(draft: ReportDraft, entry: string, { record }: Pick<LogEvent, 'record'>): void {
  if (draft.section === 'data.clean.up') {
    addText(draft, { kind: 'cleanup', text: entry, place: placeOf(record) });
    return;
  }
  const list = draft.lists.get(draft.section) ?? [];
  if (draft.lists.has(draft.section) || draft.lists.size < 50) draft.lists.set(draft.section, list);
  addTo(list, entry.slice(0, 2_000));
}

/** A list of a version to come is named after its heading. */
function listName({ text }: ReportDraft): string {
  return text === undefined ? 'list' : text.toLowerCase().replaceAll(' ', '.');
}

function statementOf({ kind, sql, reason, process, company, durationMs }: Attributes): Omit<ReportedText, 'place'> {
  return {
    kind: kind === 'failed-sql' ? 'failed-sql' : 'slow-sql',
    text: String(sql),
    ...(typeof reason === 'string' && { reason }),
    ...(typeof process === 'string' && { process }),
    ...(typeof company === 'string' && { company }),
    ...(typeof durationMs === 'number' && { durationMs }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
