import type { AcceptedFile } from '../model/acceptance.ts';
import { type AnalysisRecord, shownAnalysisId } from '../model/archive.ts';
import { type RedactOptions, type RedactedData, redactData } from '../redact/redact-report.ts';
import { withoutGivenNames } from '../redact/tree/without-given-names.ts';
import { withoutTemplates } from '../redact/tree/without-templates.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What a comparison is made of. */
export interface RehearsalData {
  readonly rehearsals: readonly Rehearsal[];
  readonly accepted?: AcceptedFile;
}

/** Replaces secrets and names in rehearsals before they are compared: with the same tokens in all of them. */
export async function redactRehearsals(
  { rehearsals, accepted }: RehearsalData,
  options: RedactOptions,
): Promise<RedactedData<RehearsalData>> {
  const plain = rehearsals.map(plainRehearsal);
  return redactData({ rehearsals: plain, ...(accepted !== undefined && { accepted: plainFile(accepted) }) }, options);
}

/** What a person called an analysis may be a name, and nothing tells. */
function plainRehearsal({ name, record, report }: Rehearsal): Rehearsal {
  const plain = recordWithoutTemplates(record);
  if (report === undefined) return { name: shownAnalysisId(record.analysis.id), record: plain };
  return { name, record: plain, report: withoutGivenNames(withoutTemplates(report)) };
}

function plainFile({ path, entries }: AcceptedFile): AcceptedFile {
  const plain = entries.map((entry) => {
    const { by, ...others } = entry;
    return by === undefined ? entry : others;
  });
  return { path, entries: plain };
}

/** Half of a name is masked in a template, and the other half would be taken for another name. */
function recordWithoutTemplates(record: AnalysisRecord): AnalysisRecord {
  return {
    ...record,
    failures: record.failures.map((failure) => {
      const { template, ...others } = failure;
      return template === undefined ? failure : others;
    }),
  };
}
