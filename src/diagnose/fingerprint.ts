import { createHash } from 'node:crypto';
import type { Throwable } from '../model/throwable.ts';
import type { Problem } from '../model/timeline.ts';
import { normalClass } from './fingerprint/normal-names.ts';
import { normalText } from './fingerprint/normal-text.ts';
import { saidException } from './fingerprint/said-exception.ts';

/** How fingerprints are made; those of another version are not comparable. */
const VERSION = 1;
/** Frames of a trace that are looked at: traces are cut off behind them, seldom within them. */
const FIRST_FRAMES = 8;
/** Its message is written by newer versions of Java only. */
const WITHOUT_MESSAGE = /\.NullPointerException$/;

/**
 * Computes the same short id for the same failure in any log, `1:<16 hexadecimal digits>`: from the root exception, what it says
 * without ids, values and addresses, and the step or module in which it was thrown. The layout of the log, its logger and its
 * thread, numbers of lines and what stands around the root exception do not count.
 *
 * `step`: the upgrade or verify step that it stands in, where one is known.
 */
export function fingerprintOf(problem: Problem, step: string | undefined): string {
  const { throwable, eventName, attributes } = problem;
  const where = step ?? moduleOf(problem);
  if (eventName === 'import.error') return hashOf('import', ...importParts(problem));
  if (throwable === undefined) return hashOf('message', messageOf(problem), where);
  const { type, message } = saidException(throwable);
  const said = WITHOUT_MESSAGE.test(type) ? '' : normalText(message);
  const frame = said === '' || where === '' ? frameOf(throwable) : '';
  const reason = attributes.reason === undefined ? '' : normalText(String(attributes.reason));
  return hashOf('exception', normalClass(type), said === '' ? reason : said, where, frame);
}

/** The fingerprint of a finding that stands on no problem: that of its rule. */
export function fingerprintOfRule(ruleId: string): string {
  return hashOf('rule', ruleId);
}

/** The fingerprint of a failure that left nothing but a sentence of ours. */
export function fingerprintOfText(text: string): string {
  return hashOf('text', normalText(text));
}

function hashOf(...parts: readonly string[]): string {
  return `${VERSION}:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}

function moduleOf({ module, attributes }: Problem): string {
  return String(attributes.module ?? module ?? '');
}

function messageOf({ message, template }: Problem): string {
  return normalText(message ?? template);
}

/** Numbers are its codes, and a message may not name the table. */
function importParts({ attributes, template }: Problem): readonly string[] {
  const { code = '', sqlState = '', table = '', message = template } = attributes;
  return [String(code), String(sqlState), normalText(`table ${String(table)}`), normalText(String(message))];
}

/** The first frame of Liferay's code in the root exception, where it stands among the first ones. */
function frameOf({ chain }: Throwable): string {
  const frames = chain[chain.length - 1].frames.slice(0, FIRST_FRAMES);
  const own = frames.find(({ className }) => className.startsWith('com.liferay.')) ?? frames[0];
  return own === undefined ? '' : normalClass(`${own.className}.${own.method}`);
}
