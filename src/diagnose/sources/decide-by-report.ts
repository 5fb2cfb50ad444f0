import { ownValue } from '../../model/own-value.ts';
import type { Run } from '../../model/timeline.ts';
import type { UpgradeReportFacts } from '../../model/upgrade-report.ts';
import type { DecidedOutcome } from '../decided-outcome.ts';

/**
 * Decides what became of an upgrade of which only Liferay's own report is at hand.
 *
 * Reports of 2024.Q4 and later print their result. Older ones print versions and errors: the result is what they show.
 */
export function decideByReport({ upgradeReports, lastPlace }: Run): DecidedOutcome {
  const report = upgradeReports.find(({ result }) => result !== undefined) ?? upgradeReports.at(0);
  const place = report?.place ?? lastPlace;
  const decided = (outcome: DecidedOutcome['outcome'], reason: string): DecidedOutcome => ({
    outcome,
    reason: `There is no log of the upgrade, only its report. ${reason}`,
    evidence: [place],
  });
  switch (report?.result) {
    case 'success':
      return decided('succeeded', 'It says success.');
    case 'warning':
      return decided('succeeded-with-warnings', 'It says success with warnings.');
    case 'failure':
      return decided('failed', 'It says failure.');
    case 'unresolved':
      return decided('failed', 'It says unresolved: components wait for others that are not there.');
    case undefined:
    default:
      break;
  }
  const failure = upgradeReports.flatMap(({ texts }) => texts).find(isFailedProcess);
  if (failure !== undefined)
    return { ...decided('failed', `It lists the error: ${failure.text}.`), evidence: [failure.place] };
  const versions = report === undefined ? undefined : versionsOf(report);
  if (versions === undefined) return decided('incomplete', 'It prints no result and no versions.');
  if (versions.final === versions.expected) {
    const hasErrors = upgradeReports.some(({ texts }) => texts.some(({ kind }) => kind === 'error'));
    return hasErrors
      ? decided(
          'succeeded-with-warnings',
          `The core came to the expected version ${versions.final}; the report lists errors.`,
        )
      : decided(
          'succeeded',
          `The core came to the expected version ${versions.final}, and the report lists no errors.`,
        );
  }
  return decided('failed', `The core came to version ${versions.final}; ${versions.expected} was expected.`);
}

/** What the tool logs of a module that failed; the core's version says nothing of modules. */
function isFailedProcess({ kind, text }: UpgradeReportFacts['texts'][number]): boolean {
  return kind === 'error' && text.startsWith('Failed upgrade process');
}

/** Schema versions where the report prints them, else build numbers. */
function versionsOf({ values }: UpgradeReportFacts): { final: string; expected: string } | undefined {
  for (const what of ['schema', 'build']) {
    const final = ownValue(values, `final.${what}`);
    const expected = ownValue(values, `expected.${what}`);
    if (final !== undefined && expected !== undefined) return { final, expected };
  }
  return undefined;
}
