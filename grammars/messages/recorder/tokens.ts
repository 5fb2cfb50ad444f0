import { token } from '../../shared/read-with.ts';

export const Type = token('Type', /(?:Major|Minor|Micro|No upgrade)(?= upgrade finished)/, 'Major');
export const Finished = token('Finished', ' upgrade finished with result ', ' upgrade finished with result ');
export const NothingPending = token('NothingPending', 'No pending upgrades to run', 'No pending upgrades to run');
export const Unresolved = token(
  'Unresolved',
  'Upgrade process failed or upgrade dependencies are not resolved',
  'Upgrade process failed or upgrade dependencies are not resolved',
);
export const UnrelatedErrors = token(
  'UnrelatedErrors',
  'Unrelated errors occur during the upgrade',
  'Unrelated errors occur during the upgrade',
);
export const Unknown = token(
  'Unknown',
  'Unable to check the upgrade result due to ',
  'Unable to check the upgrade result due to ',
);
export const ReportStarted = token(
  'ReportStarted',
  'Starting upgrade report generation',
  'Starting upgrade report generation',
);
export const ReportGenerated = token('ReportGenerated', 'Upgrade report generated in ', 'Upgrade report generated in ');
export const ReportSkipped = token(
  'ReportSkipped',
  'Upgrade report was not generated because ',
  'Upgrade report was not generated because ',
);
export const ReportFailed = token(
  'ReportFailed',
  /Unable to generate the upgrade report(?: (?:at|in) )?/,
  'Unable to generate the upgrade report',
);
export const Rest = token('Rest', /[^]+/, 'success');

export const TOKENS = [
  Type,
  Finished,
  NothingPending,
  Unresolved,
  UnrelatedErrors,
  Unknown,
  ReportStarted,
  ReportGenerated,
  ReportSkipped,
  ReportFailed,
  Rest,
];
