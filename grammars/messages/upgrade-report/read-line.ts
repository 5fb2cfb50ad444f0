import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './parser.ts';

/** Reads a `label: value` line of a report; absent when it is none. */
export function readReportLine(text: string): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  if (line === undefined) return undefined;
  const { label, value, pending } = line;
  if (pending === undefined) return { eventName: 'other.upgrade-report', attributes: { label, value } };
  return {
    eventName: 'upgrade.module.pending',
    attributes: { ...pending, label, value: text.slice('Status: '.length) },
  };
}

/** Reads a line that goes on with the status of a report: a module that waits, or free text. */
export function readStatusLine(text: string): Meaning {
  const pending = /^(?:There|Would) /.test(text) ? readWith(reader, (parser) => parser.pending(), text) : undefined;
  const attributes = { label: 'status', value: text };
  return pending === undefined
    ? { eventName: 'other.upgrade-report', attributes }
    : { eventName: 'upgrade.module.pending', attributes: { ...pending, ...attributes } };
}
