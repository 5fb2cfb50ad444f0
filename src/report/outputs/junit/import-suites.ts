import type { ImportError, ImportReport, ImportTable } from '../../../model/import.ts';
import type { Report } from '../../../model/report.ts';
import { countOf, formatSize } from '../../view/format-values.ts';
import { placeText } from '../../view/place-text.ts';
import { PASSED, type TestCase, type TestResult, type TestSuite } from './test-suite.ts';

type Sources = Report['sources'];

/** Makes a suite of each import: the whole, and each table. */
export function importSuites({ imports, sources }: Report): readonly TestSuite[] {
  return imports.map((found) => ({
    name: `${found.runId} ${found.direction}: ${found.tool}`,
    ...(found.durationMs !== undefined && { durationMs: found.durationMs }),
    cases: [wholeCase(found, sources), ...tableCases(found, sources)],
  }));
}

function wholeCase(found: ImportReport, sources: Sources): TestCase {
  const { database, tool, direction, durationMs, evidence } = found;
  return {
    className: `${direction}.${database}`,
    name: tool,
    ...(durationMs !== undefined && { durationMs }),
    result: wholeResult(found, sources),
    notes: evidence.slice(0, 3).map((place) => placeText(place, sources)),
  };
}

function wholeResult({ outcome, reason, errors }: ImportReport, sources: Sources): TestResult {
  switch (outcome) {
    case 'succeeded':
      return PASSED;
    case 'incomplete':
    case 'unknown':
      return { kind: 'skipped', reason };
    case 'failed':
    case 'partial': {
      const text = errors.filter(isLoss).map((error) => errorText(error, sources));
      return { kind: 'failed', type: outcome, message: reason, text: text.join('\n') };
    }
  }
}

function tableCases({ tables, errors, direction, database }: ImportReport, sources: Sources): readonly TestCase[] {
  const losses = new Map(errors.filter(isLoss).map((error) => [error.table, error]));
  return tables.map((table) => {
    const { name, schema, durationMs, rows, bytes, place } = table;
    return {
      className: `${direction}.${database}.${schema ?? 'tables'}`,
      name,
      ...(durationMs !== undefined && { durationMs }),
      result: tableResult(table, losses.get(name), sources),
      notes: [
        placeText(place, sources),
        ...(rows === undefined ? [] : [countOf(rows, 'row')]),
        ...(bytes === undefined ? [] : [formatSize(bytes)]),
      ],
    };
  });
}

function tableResult(
  { rejected = 0, place }: ImportTable,
  error: ImportError | undefined,
  sources: Sources,
): TestResult {
  if (error !== undefined) {
    const type = error.code ?? error.sqlState ?? error.severity;
    return { kind: 'failed', type, message: error.message, text: errorText(error, sources) };
  }
  if (rejected === 0) return PASSED;
  const message = `${countOf(rejected, 'row')} rejected`;
  return { kind: 'failed', type: 'rejected', message, text: `Place: ${placeText(place, sources)}` };
}

function errorText({ code, message, count, place }: ImportError, sources: Sources): string {
  return `${code === undefined ? '' : `${code}: `}${message} (${countOf(count, 'time')}, first at ${placeText(place, sources)})`;
}

function isLoss({ severity, harmless }: ImportError): boolean {
  return severity !== 'WARN' && !harmless;
}
