/**
 * Many compiled rules in one file, so that a start reads what it needs and no more.
 *
 * ```
 * updoc-rules <engine> <bytes of each part>     one line
 * header      columns by rule: ids, stamps, scopes, keys, lengths; JSON
 * hashes      of the texts, all of the same length
 * conditions  JSON, one after the other
 * rules       JSON, one after the other; only read for rules that fired
 * ```
 */
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { Scope } from '../model/rule.ts';
import { type CompiledRule, textHash } from './compiled-rule.ts';

const PREAMBLE =
  /^updoc-rules (?<engine>[\w-]{1,80}) (?<header>\d{1,10}) (?<hashes>\d{1,10}) (?<conditions>\d{1,10}) (?<rules>\d{1,10})\n/;
const LONGEST_PREAMBLE = 160;
const HASH_BYTES = textHash('').length;

/** Columns: the n-th of each is of the n-th rule. */
interface Header {
  readonly ids: readonly string[];
  readonly sizes: readonly number[];
  readonly mtimes: readonly number[];
  readonly ctimes: readonly number[];
  readonly noise: readonly boolean[];
  /** Indexes into `scopes`. */
  readonly scopeOf: readonly number[];
  readonly scopes: readonly Scope[];
  /** `null`: none. */
  readonly keys: readonly (readonly string[] | null)[];
  /** Bytes. */
  readonly conditions: readonly number[];
  readonly rules: readonly number[];
}

/** Makes the file; `engine` names the version of the program that may read it. */
export function formatCompiled(rules: readonly CompiledRule[], engine: string): Buffer {
  const conditions = rules.map(({ condition }) => condition());
  const texts = rules.map(({ rule }) => rule());
  const scopes = new Map(rules.map(({ scope }) => [JSON.stringify(scope), scope]));
  const scopeNames = [...scopes.keys()];
  const header: Header = {
    ids: rules.map(({ id }) => id),
    sizes: rules.map(({ stamp }) => stamp.size),
    mtimes: rules.map(({ stamp }) => stamp.mtimeMs),
    ctimes: rules.map(({ stamp }) => stamp.ctimeMs),
    noise: rules.map(({ isNoise }) => isNoise),
    scopeOf: rules.map(({ scope }) => scopeNames.indexOf(JSON.stringify(scope))),
    scopes: [...scopes.values()],
    keys: rules.map(({ keys = null }) => keys),
    conditions: conditions.map(({ length }) => length),
    rules: texts.map(({ length }) => length),
  };
  const parts = [
    Buffer.from(JSON.stringify(header)),
    Buffer.from(rules.map((rule) => rule.hash()).join('')),
    Buffer.concat(conditions),
    Buffer.concat(texts),
  ];
  const preamble = `updoc-rules ${engine} ${parts.map(({ length }) => length).join(' ')}\n`;
  return Buffer.concat([Buffer.from(preamble), ...parts]);
}

/** An open file of compiled rules. */
export interface CompiledFile {
  /** When it was written, as `Date.now()`. */
  readonly writtenMs: number;
  /** How many rules it holds. */
  readonly size: number;
  readonly find: (id: string) => CompiledRule | undefined;
  readonly close: () => void;
}

/**
 * Opens a file that `formatCompiled` made; `undefined` where there is none that fits: another engine, another length than it
 * says, columns that are none.
 */
export function openCompiled(path: string, engine: string): CompiledFile | undefined {
  const file = openQuietly(path);
  if (file === undefined) return undefined;
  const stats = fstatSync(file);
  const opened = stats.isFile() ? readCompiled(file, stats, engine) : undefined;
  if (opened === undefined) closeSync(file);
  return opened;
}

/** The engine that wrote a file; `undefined` where there is none. */
export function engineOf(path: string): string | undefined {
  const file = openQuietly(path);
  if (file === undefined) return undefined;
  const { engine } = PREAMBLE.exec(read(file, 0, LONGEST_PREAMBLE).toString('latin1'))?.groups ?? {};
  closeSync(file);
  return engine;
}

/** What cannot be opened is not there: rules are read from YAML then. */
function openQuietly(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

function readCompiled(file: number, { size, mtimeMs }: Stats, wanted: string): CompiledFile | undefined {
  const found = PREAMBLE.exec(read(file, 0, Math.min(size, LONGEST_PREAMBLE)).toString('latin1'));
  const { engine = '', ...lengths } = found?.groups ?? {};
  if (found === null || engine !== wanted) return undefined;
  const [header = 0, hashes = 0, conditions = 0, rules = 0] = Object.values(lengths).map(Number);
  const start = found[0].length;
  if (size !== start + header + hashes + conditions + rules) return undefined;
  const content = read(file, start, header + hashes + conditions);
  const columns = parseHeader(content.subarray(0, header));
  if (columns === undefined || hashes !== columns.ids.length * HASH_BYTES) return undefined;
  const find = ruleFinder(columns, {
    hashOf: (index) => content.toString('latin1', header + index * HASH_BYTES, header + (index + 1) * HASH_BYTES),
    conditions: content.subarray(header + hashes),
    readRule: (offset, length) => read(file, start + content.length + offset, length),
  });
  return {
    writtenMs: mtimeMs,
    size: columns.ids.length,
    find,
    close: () => {
      closeSync(file);
    },
  };
}

function read(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  const bytes = readSync(file, buffer, 0, length, position);
  return buffer.subarray(0, bytes);
}

function parseHeader(json: Buffer): Header | undefined {
  try {
    const header: unknown = JSON.parse(json.toString());
    return isHeader(header) ? header : undefined;
  } catch {
    // Damaged: the rules are read from YAML.
    return undefined;
  }
}

const COLUMNS = ['ids', 'sizes', 'mtimes', 'ctimes', 'noise', 'scopeOf', 'keys', 'conditions', 'rules'] as const;

/** What stands in the columns was written by `formatCompiled` of rules that were checked. */
function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null || !('scopes' in value)) return false;
  const columns = new Map<string, unknown>(Object.entries(value));
  const lengths = COLUMNS.map((name) => columns.get(name)).map((column) =>
    Array.isArray(column) ? column.length : -1,
  );
  return lengths.every((length) => length >= 0 && length === lengths[0]);
}

interface Parts {
  readonly hashOf: (index: number) => string;
  readonly conditions: Buffer;
  readonly readRule: (offset: number, length: number) => Buffer;
}

function ruleFinder(header: Header, { hashOf, conditions, readRule }: Parts): CompiledFile['find'] {
  const indexes = new Map(header.ids.map((id, index) => [id, index]));
  const conditionStarts = startsOf(header.conditions);
  const ruleStarts = startsOf(header.rules);
  return (id) => {
    const index = indexes.get(id);
    if (index === undefined) return undefined;
    const keys = header.keys[index];
    const rule = {
      id,
      hash: () => hashOf(index),
      stamp: { size: header.sizes[index], mtimeMs: header.mtimes[index], ctimeMs: header.ctimes[index] },
      isNoise: header.noise[index],
      scope: header.scopes[header.scopeOf[index]],
      condition: () => conditions.subarray(conditionStarts[index], conditionStarts[index + 1]),
      rule: () => readRule(ruleStarts[index], header.rules[index]),
    };
    return keys === null ? rule : { ...rule, keys };
  };
}

/** Where each part starts, and where the last one ends. */
function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}
