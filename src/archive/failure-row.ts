import type { ArchivedException, Failure } from '../model/archive.ts';
import { UnexpectedRow } from './archive-error.ts';
import { type Row, numberIn, textIn, textOrNone, wordIn } from './row.ts';

const LEVELS = ['error', 'warning', 'note'] as const;

/** Columns of the table `failure` that `failureOf` reads. */
export const FAILURE_COLUMNS = `failure.key, failure.fingerprint, failure.matters, failure.title, failure.message, failure.template,
  failure.rule_id, failure.level, failure.exceptions, failure.sql_state, failure.vendor_code, failure.module, failure.process,
  failure.excerpt, failure.has_texts, failure.revision`;

/** Reads a row of the table `failure`. */
export function failureOf(row: Row): Failure {
  const message = textOrNone(row, 'message');
  const template = textOrNone(row, 'template');
  const ruleId = textOrNone(row, 'rule_id');
  const sqlState = textOrNone(row, 'sql_state');
  const vendorCode = textOrNone(row, 'vendor_code');
  const module = textOrNone(row, 'module');
  const process = textOrNone(row, 'process');
  const excerpt = textOrNone(row, 'excerpt');
  return {
    fingerprint: textIn(row, 'fingerprint'),
    matters: numberIn(row, 'matters') !== 0,
    title: textIn(row, 'title'),
    level: wordIn(row, 'level', LEVELS),
    exceptions: exceptionsOf(textIn(row, 'exceptions')),
    hasTexts: numberIn(row, 'has_texts') !== 0,
    ...(message !== undefined && { message }),
    ...(template !== undefined && { template }),
    ...(ruleId !== undefined && { ruleId }),
    ...(sqlState !== undefined && { sqlState }),
    ...(vendorCode !== undefined && { vendorCode }),
    ...(module !== undefined && { module }),
    ...(process !== undefined && { process }),
    ...(excerpt !== undefined && { excerpt }),
  };
}

function exceptionsOf(json: string): readonly ArchivedException[] {
  const parsed = parseJson(json);
  if (!Array.isArray(parsed)) throw new UnexpectedRow('a chain of exceptions is no list');
  return parsed.map((value: unknown) => {
    if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') {
      throw new UnexpectedRow('a chain of exceptions holds something else');
    }
    return 'message' in value && typeof value.message === 'string'
      ? { type: value.type, message: value.message }
      : { type: value.type };
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnexpectedRow('a chain of exceptions is no JSON');
  }
}
