/** Says what is wrong with a pattern of a rule. */
import { RE2JS } from 're2js';

/**
 * Native patterns that RE2 does not know, or counts differently: look-around, back references, code points, properties, large
 * or several repeats (nested ones multiply), flags, classes in classes, empty classes, `[\b]`, names with `$`.
 */
const BEYOND_RE2 =
  /\(\?<?[=!]|\\[1-9kcupP]|\{\d{3,}|\{\d[^]*\{\d|\(\?[\w-]*[^\w:<P)-]|\[[^\]]*\[|\[\^?\]|\[[^\]]*\\[bB]|\(\?P?<\w*[^\w>]/;

/**
 * Returns what is wrong with an RE2 pattern, `undefined` where nothing is.
 *
 * Compiling hundreds of patterns costs more than reading all rules: what the engine's own syntax check accepts and RE2
 * is known to accept is not compiled.
 */
export function patternProblem(source: string): string | undefined {
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
    return error instanceof Error ? error.message : String(error);
  }
}
