/** Says what is wrong with a pattern of a rule. */
import { RE2JS } from 're2js';
import { measurePattern } from './measure-pattern.ts';

/**
 * Native patterns that RE2 does not know, or counts differently: look-around, back references, code points, properties, large
 * or several repeats (nested ones multiply), flags, classes in classes, empty classes, `[\b]`, names with `$`.
 */
const BEYOND_RE2 =
  /\(\?<?[=!]|\\[1-9kcupP]|\{[\d,]*\d{3}|\{\d[^]*\{\d|\(\?[\w-]*[^\w:<P)-]|\[[^\]]*\[|\[\^?\]|\[[^\]]*\\[bB]|\(\?P?<\w*[^\w>]/;

/**
 * Returns what is wrong with an RE2 pattern, `undefined` where nothing is.
 *
 * Compiling hundreds of patterns costs more than reading all rules: what the engine's own syntax check accepts and RE2
 * is known to accept is not compiled.
 */
export function patternProblem(source: string): string | undefined {
  return sizeProblem(source) ?? syntaxProblem(source);
}

/** Only what has counted repeats, or is long, can be too large. */
const MAY_BE_LARGE = /\{\d|^[^]{200}/;
const MOST_REPEATS = 1000;
const MOST_DEEP = 100;
const LARGEST = 20_000;

function sizeProblem(source: string): string | undefined {
  if (!MAY_BE_LARGE.test(source)) return undefined;
  const { depth, size, repeats, product } = measurePattern(source);
  if (product > MOST_REPEATS) return repeatProblem(repeats, product);
  if (depth > MOST_DEEP) return `${depth} groups stand in each other; at most ${MOST_DEEP} may`;
  if (size <= LARGEST) return undefined;
  return `its repeats written out, it has ${shown(size)} characters and classes; at most ${shown(LARGEST)} are allowed`;
}

function repeatProblem(repeats: readonly string[], product: number): string {
  const limit = `at most ${shown(MOST_REPEATS)} are allowed; write "*" or "+" where the number does not matter`;
  if (repeats.length === 1) return `the repeat ${repeats.join('')} is for ${shown(product)}; ${limit}`;
  return `the repeats ${repeats.join(' of ')} multiply to ${shown(product)}; ${limit}`;
}

function shown(count: number): string {
  return count.toLocaleString('en-US');
}

function syntaxProblem(source: string): string | undefined {
  return !BEYOND_RE2.test(source) && isNativePattern(source) ? undefined : compileProblem(source);
}

function isNativePattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    // Not the engine's syntax: RE2 decides.
    return false;
  }
}

function compileProblem(source: string): string | undefined {
  try {
    RE2JS.compile(source);
    return undefined;
  } catch (error) {
    return unsupported(source) ?? (error instanceof Error ? error.message : String(error));
  }
}

/** What other engines have, and RE2 leaves out since it would cost more than linear time. */
const LEFT_OUT =
  /(?<escaped>\\[^1-9kg])|(?<behind>\(\?<[=!])|(?<ahead>\(\?[=!])|(?<back>\\[1-9kg])|(?<atomic>\(\?>|[*+?]\+)/gu;

function unsupported(source: string): string | undefined {
  const found = [...source.matchAll(LEFT_OUT)].find(({ groups }) => groups?.escaped === undefined);
  if (found === undefined) return undefined;
  const { behind, ahead, back } = found.groups ?? {};
  if (behind !== undefined || ahead !== undefined) {
    const name = behind === undefined ? 'look-ahead' : 'look-behind';
    return `${name} (${found[0]}) is not supported; match what stands beside it, and refuse the rest with a condition "not"`;
  }
  if (back !== undefined) return `back references (${found[0]}) are not supported; write the text again`;
  return `possessive and atomic groups (${found[0]}) are not supported; leave them out, patterns take linear time anyway`;
}
