import type { ImportReport } from '../../../src/model/import.ts';
import type { Report } from '../../../src/model/report.ts';
import { cleanImport, partialImport } from './import-facts.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';
import { pruningAdvice } from './pruning-advice.ts';
import { workflowAfterImport } from './workflow-steps.ts';

const NO_UPGRADE = {
  outcome: 'no-upgrade',
  reason: 'The log is of a data import; no upgrade process ran.',
  evidence: [placeAt(0, 1)],
  recovery: 'none-needed',
  recoveryReason: 'No upgrade ran.',
} as const;

/** Nothing but the log of an import that went on after errors. */
export const partialImportOnly: Report = importOnly(partialImport(0));

/** Nothing but the log of an import that went well; what to prune is known from it. */
export const cleanImportOnly: Report = {
  ...importOnly(cleanImport(0)),
  pruning: pruningAdvice(0),
  workflow: workflowAfterImport(0),
};

function importOnly(report: ImportReport): Report {
  return {
    ...emptyReport,
    verdict: NO_UPGRADE,
    sources: [{ ...sourceOf('import.log', 3_100), kind: 'import', format: 'transcript' }],
    runs: [{ id: 'run-import', kind: 'import', status: 'unset', sources: [0] }],
    imports: [report],
  };
}
