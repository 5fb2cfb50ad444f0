/** Joins what a comparison is made of: analyses, what is accepted, and the forecast. */
import { acceptanceNotes } from '../accepted/acceptance-notes.ts';
import { acceptanceOf } from '../accepted/acceptance-of.ts';
import { compareAnalyses } from '../compare/compare-analyses.ts';
import { tablesOfStep } from '../diagnose/pruning/tables-of-step.ts';
import { forecastRun } from '../forecast/forecast-run.ts';
import { parseRowChange } from '../forecast/row-changes.ts';
import type { AcceptedFile } from '../model/acceptance.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Notification } from '../model/notification.ts';
import { toolVersion } from '../package-folder.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What a comparison takes besides the rehearsals. */
export interface CompareOptions {
  readonly now: Date;
  readonly accepted?: AcceptedFile;
  /** Changes of rows for the forecast, as `JournalArticle=-60%`; no forecast is made where it is absent. */
  readonly rowChanges?: readonly string[];
  readonly notifications: readonly Notification[];
}

/** Compares rehearsals in their order, at least one. Throws a `UserError` for a change of rows that cannot be understood. */
export function compareRehearsals(rehearsals: readonly Rehearsal[], options: CompareOptions): Comparison {
  const { now, accepted, rowChanges, notifications } = options;
  const records = rehearsals.map(({ record }) => record);
  const comparison = compareAnalyses(rehearsals, {
    toolVersion: toolVersion(),
    now,
    acceptanceOf: (finding) => acceptanceOf(finding, accepted?.entries ?? [], now),
    notifications,
    ...(rowChanges !== undefined && {
      forecast: forecastRun(records, { tablesOfStep, changes: rowChanges.map(parseRowChange) }),
    }),
  });
  if (accepted === undefined) return comparison;
  return { ...comparison, notifications: [...notifications, ...notesOn(accepted, comparison, rehearsals, now)] };
}

function notesOn(
  file: AcceptedFile,
  { findings, analyses }: Comparison,
  rehearsals: readonly Rehearsal[],
  now: Date,
): readonly Notification[] {
  const there = findings.filter(({ counts }) => (counts.at(-1) ?? 0) > 0);
  return acceptanceNotes(file, {
    findings: there,
    accepted: there.filter(({ accepted }) => accepted !== undefined).length,
    knownRules: rehearsals.flatMap(({ report }) => report?.checks.map(({ ruleId }) => ruleId) ?? []),
    isFailed: analyses.at(-1)?.outcome === 'failed',
    now,
  });
}
