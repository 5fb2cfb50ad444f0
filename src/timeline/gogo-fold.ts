import type { Attributes, AttributeValue, Meaning } from '../model/meaning.ts';
import type { OpenAnswer } from './gogo-answer.ts';
import { addLack, addToRow } from './gogo-rows.ts';

/** Events of lines that look like what other programs print, too: alone they are no answer. */
const UNSURE: ReadonlySet<string> = new Set(['gogo.heading', 'gogo.unresolved', 'gogo.banner']);

/** Takes what a line says into an answer: as a row of its own, as more of the row above, or as its outcome. */
export function foldLine(
  answer: OpenAnswer,
  { eventName, attributes }: Meaning,
  addRow: (attributes: Attributes) => void,
): void {
  if (eventName !== 'gogo.banner') answer.isAnswered = true;
  if (!UNSURE.has(eventName)) answer.isSure = true;
  switch (eventName) {
    case 'upgrade.module.listed':
    case 'upgrade.module.pending': {
      const { glued, ...row } = attributes;
      answer.heading = {};
      addRow(row);
      for (const other of gluedRows(glued)) addRow(other);
      answer.heading = { module: String(attributes.module) };
      break;
    }
    case 'upgrade.module.ambiguous':
      answer.heading = {};
      addRow(attributes);
      break;
    case 'upgrade.module.failed':
    case 'gogo.failed-module':
      answer.heading = {};
      addRow({ ...attributes, failed: true });
      if (!/^upgrade:(?:check|list)/i.test(answer.command)) answer.hasFailed = true;
      break;
    case 'gogo.modules-upgraded':
      answer.hasCompleted = true;
      break;
    case 'gogo.modules-failed':
      answer.hasFailed = true;
      break;
    case 'gogo.refused':
      answer.isRefused = true;
      addRow(attributes);
      break;
    case 'gogo.error':
      answer.exception = String(attributes.exception ?? '');
      addRow(attributes);
      break;
    case 'gogo.indexes':
      if (attributes.result === 'failed') answer.hasFailed = true;
      addRow(attributes);
      break;
    case 'gogo.verifier':
      if (attributes.result === 'unknown') answer.isRefused = true;
      addRow(attributes);
      break;
    case 'gogo.heading':
      answer.heading = attributes;
      break;
    case 'gogo.detail':
      addToRow(answer.rows.at(-1), attributes);
      break;
    case 'gogo.waits-for':
      addLack(answer.rows.at(-1), attributes);
      break;
    case 'gogo.checker':
      foldChecker(answer, attributes, addRow);
      break;
    case 'upgrade.module.step':
    case 'startup.upgrades-pending':
    case 'gogo.bundle':
    case 'gogo.unresolved':
    case 'gogo.service':
    case 'gogo.component':
    case 'gogo.missing':
    case 'gogo.endpoint':
      addRow(attributes);
      break;
    default:
      break;
  }
}

/** A checker is said to run, and what it found stands below. */
function foldChecker(answer: OpenAnswer, attributes: Attributes, addRow: (attributes: Attributes) => void): void {
  answer.heading = {};
  const last = answer.rows.at(-1);
  if (last?.attributes.checker === attributes.checker) addToRow(last, attributes);
  else addRow(attributes);
}

/** Rows that builds of 7.4 glue together: `<module> <from> <to>` each. */
function gluedRows(glued: AttributeValue | undefined): readonly Attributes[] {
  if (!Array.isArray(glued)) return [];
  return glued.map((text) => {
    const [module = '', from = '', to] = String(text).split(' ');
    return { module, from, ...(to !== undefined && { to }) };
  });
}
