import { hash } from 'node:crypto';
import type { Condition } from '../model/condition.ts';
import type { Rule, RuleEntry, Scope } from '../model/rule.ts';
import type { FileStamp } from './file-stamp.ts';

/** A rule made ready: what is asked for every run, the condition, and all of the rule, the last two as JSON. */
export interface CompiledRule {
  readonly id: string;
  /** Of the text it was made from: it counts for that text only. */
  readonly hash: () => string;
  readonly stamp: FileStamp;
  readonly isNoise: boolean;
  readonly scope: Scope;
  readonly keys?: readonly string[];
  readonly condition: () => Buffer;
  readonly rule: () => Buffer;
}

/** Compiles a rule that was read from a text. */
export function compileRule(text: string, stamp: FileStamp, entry: RuleEntry): CompiledRule {
  const { id, isNoise, scope, keys, when, rule } = entry;
  return {
    id,
    hash: () => textHash(text),
    stamp,
    isNoise,
    scope,
    condition: () => Buffer.from(JSON.stringify(when())),
    rule: () => Buffer.from(JSON.stringify(rule())),
    ...(keys && { keys }),
  };
}

/** The hash by which a text is known again; always of the same length. */
export function textHash(text: string): string {
  return hash('sha256', text, 'base64');
}

/** The entry of a compiled rule; condition and rule are parsed when they are asked for. */
export function entryOfCompiled({ id, isNoise, scope, keys, condition, rule }: CompiledRule): RuleEntry {
  return {
    id,
    isNoise,
    scope,
    when: () => parse(condition(), isCondition),
    rule: () => parse(rule(), isRule),
    ...(keys && { keys }),
  };
}

/** Written by `compileRule` of a rule that was checked, into a file that fits: not checked again. */
function isCondition(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null;
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'when' in value;
}

function parse<Value>(json: Buffer, isValue: (value: unknown) => value is Value): Value {
  const value: unknown = JSON.parse(json.toString());
  if (!isValue(value)) throw new Error('a compiled rule is damaged');
  return value;
}
