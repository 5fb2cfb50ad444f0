import type { LogEvent } from '../../model/event.ts';
import type { ImportFacts } from '../../model/import.ts';
import { placeOf } from '../../model/place.ts';
import { type ImportDraft, emptyDraft, factsOf, numberOf, textOf, vendorOf } from './import-draft.ts';
import { blameLastStatement, noteError } from './import-errors.ts';
import { noteLoaded, noteRows, noteStarted, noteStatement } from './import-tables.ts';

const NEWLINE = 0x0a;

/** Keeps what the log of an import says. */
export interface ImportCollector {
  readonly add: (event: LogEvent) => void;
  /** Absent where nothing was of an import. */
  readonly facts: () => ImportFacts | undefined;
}

/** Collects tables, rows, errors and ends of one import. */
export function createImportCollector(): ImportCollector {
  const draft = emptyDraft();
  return {
    add: (event) => {
      const { record, meaning } = event;
      if (record.transcript?.database === undefined) return;
      draft.database = vendorOf(meaning.attributes.database) ?? draft.database ?? record.transcript.database;
      draft.endsWhole = record.bytes[record.end - 1] === NEWLINE;
      noteTool(draft, event);
      fold(draft, event);
    },
    facts: () => {
      if (draft.database === undefined) return undefined;
      blameLastStatement(draft);
      return factsOf(draft, draft.database);
    },
  };
}

function noteTool(draft: ImportDraft, { meaning }: LogEvent): void {
  const { tool, likelyTool, version, direction } = meaning.attributes;
  if (direction === 'export' || direction === 'import') draft.direction = direction;
  if (meaning.eventName === 'import.progress') {
    draft.feeder = textOf(tool);
    return;
  }
  if (meaning.eventName !== 'import.text') draft.onlyProgress = false;
  draft.tool = textOf(tool) ?? draft.tool ?? textOf(likelyTool);
  draft.version = textOf(version) ?? draft.version;
}

function fold(draft: ImportDraft, event: LogEvent): void {
  const { eventName, attributes } = event.meaning;
  switch (eventName) {
    case 'import.connected':
    case 'import.prompt':
      draft.schema = textOf(attributes.schema) ?? draft.schema;
      break;
    case 'import.statement':
      noteStatement(draft, event);
      break;
    case 'import.table.started':
      noteStarted(draft, event);
      break;
    case 'import.table.loaded':
      noteLoaded(draft, event);
      break;
    case 'import.rows':
      noteAnswer(draft);
      noteRows(draft, event);
      break;
    case 'import.result':
      noteAnswer(draft);
      break;
    case 'import.error':
    case 'import.warning':
      noteError(draft, event);
      break;
    case 'import.ended':
      noteEnd(draft, event);
      break;
    case 'import.exit-status':
      draft.exitStatus = numberOf(attributes.status);
      break;
    case 'import.elapsed':
      draft.durationMs = numberOf(attributes.durationMs);
      break;
    default:
      break;
  }
}

function noteAnswer(draft: ImportDraft): void {
  draft.hasResults = true;
  draft.isAnswered = true;
}

function noteEnd(draft: ImportDraft, { meaning, record, durationMs }: LogEvent): void {
  const { outcome, errors } = meaning.attributes;
  draft.durationMs = durationMs ?? draft.durationMs;
  draft.hasEnded = true;
  if (outcome !== 'succeeded' && outcome !== 'failed' && outcome !== 'with-errors') return;
  draft.ends.push({ outcome, place: placeOf(record), ...(typeof errors === 'number' && { errors }) });
}
