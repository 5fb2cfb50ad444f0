/** Draws conditions from a problem. */
import type { ProblemPattern } from '../../model/condition.ts';
import type { EventName } from '../../model/event-name.ts';
import type { Throwable, ThrowableLink } from '../../model/throwable.ts';
import type { DraftFacts } from './draft-facts.ts';
import { escapePattern, generalizeMessage } from './generalize-message.ts';
import { stepClassOf } from './step-class.ts';

/** Classes that say nothing of the failure. */
const VAGUE =
  /(?:^|\.)(?:Exception|RuntimeException|Error|Throwable|UpgradeException|VerifyException|SystemException|PortalException|InvocationTargetException|ExecutionException|ExceptionInInitializerError|UndeclaredThrowableException)$/u;

/** These stand in every log of a failure. */
const SAYS_ONLY_THAT_IT_FAILED: ReadonlySet<EventName> = new Set([
  'tool.failed',
  'upgrade.process.failed',
  'upgrade.module.failed',
  'recorder.finished',
]);

/** Returns conditions from the narrowest to the widest; none where nothing tells the problem from others. */
export function draftConditions(facts: DraftFacts): readonly ProblemPattern[] {
  if (facts.throwable === undefined && SAYS_ONLY_THAT_IT_FAILED.has(facts.eventName)) return [];
  const narrowest = facts.throwable === undefined ? ofMessage(facts) : ofThrowable(facts.throwable);
  const { text } = narrowest;
  const anywhere = without(narrowest, ['process']);
  const withoutCodes = without(anywhere, ['sqlState', 'vendorCode']);
  const all: readonly ProblemPattern[] = [narrowest, anywhere, withoutCodes, ...(text === undefined ? [] : [{ text }])];
  return all.filter(isTelling);
}

function without(pattern: ProblemPattern, names: readonly (keyof ProblemPattern)[]): ProblemPattern {
  return Object.fromEntries(Object.entries(pattern).filter(([name]) => !names.some((other) => other === name)));
}

/** A class alone fits too much. */
function isTelling({ text, process, exception }: ProblemPattern): boolean {
  return text !== undefined || (process !== undefined && exception !== undefined);
}

function ofThrowable(throwable: Throwable): ProblemPattern {
  const { chain, sqlState, vendorCode } = throwable;
  const telling = chain.findLast(({ type }) => !VAGUE.test(type)) ?? chain.at(-1);
  const step = stepClassOf(throwable);
  const text = textOf(chain);
  return {
    ...(telling !== undefined && { exception: [simpleName(telling.type)] }),
    ...(sqlState !== undefined && { sqlState: [sqlState] }),
    ...(vendorCode !== undefined && { vendorCode: [vendorCode] }),
    ...(step !== undefined && { process: processPattern(step) }),
    ...(text !== undefined && { text: [text] }),
  };
}

/** The message of the deepest exception that has one; else the frame in which it was thrown. */
function textOf(chain: readonly ThrowableLink[]): string | undefined {
  const said = chain
    .toReversed()
    .flatMap(({ message }) => (message === undefined ? [] : (generalizeMessage(message) ?? [])))[0];
  const frame = chain.at(-1)?.frames.find(({ className }) => !className.startsWith('java.'));
  return said?.pattern ?? (frame && `\\b${escapePattern(`${frame.className}.${frame.method}`)}\\(`);
}

function ofMessage({ eventName, severityText, logger, attributes, message }: DraftFacts): ProblemPattern {
  const said = typeof attributes.message === 'string' ? attributes.message : message;
  const pattern = generalizeMessage(said)?.pattern;
  const { code, sqlState } = attributes;
  const isNamed = eventName !== 'log.message' && eventName !== 'unrecognized';
  return {
    ...(isNamed && { event: [eventName] }),
    ...(logger !== undefined && { logger: [logger] }),
    ...(severityText !== undefined && { severity: [severityText] }),
    ...(sqlState !== undefined && { sqlState: [String(sqlState)] }),
    ...(code !== undefined && { vendorCode: [String(code)] }),
    ...(pattern !== undefined && { text: [pattern] }),
  };
}

function simpleName(type: string): string {
  return type.split('.').at(-1) ?? type;
}

/** The class with the package in front of it, which names the version. */
function processPattern(step: string): string {
  return `\\.${escapePattern(step.split('.').slice(-2).join('.'))}\\b`;
}
