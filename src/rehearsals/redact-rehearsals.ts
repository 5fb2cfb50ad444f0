import type { AcceptedFile } from '../model/acceptance.ts';
import type { AnalysisRecord } from '../model/archive.ts';
import { type RedactOptions, type RedactedData, redactData } from '../redact/redact-report.ts';
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
  const plain = rehearsals.map(({ name, record, report }) => ({
    name,
    record: recordWithoutTemplates(record),
    ...(report !== undefined && { report: withoutTemplates(report) }),
  }));
  return redactData({ rehearsals: plain, ...(accepted !== undefined && { accepted }) }, options);
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
