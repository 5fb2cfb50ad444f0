import type { Place } from '../../model/place.ts';
import type { Run } from '../../model/timeline.ts';
import type { CheckFacts } from './check.ts';

/** Who said that the upgrade ended well, and where. */
export interface GoodEnd {
  readonly who: string;
  readonly place: Place;
}

/** The tool, its recorder, or the report said that the upgrade ended well; absent where nobody does. */
export function goodEnd(facts: CheckFacts): GoodEnd | undefined {
  const { marks } = facts.run;
  const checked = marks.get('upgrade.modules.checked')?.last;
  if (checked?.attributes.done === true) return { who: 'The upgrade tool', place: checked.place };
  const recorder = marks.get('recorder.finished')?.last;
  if (recorder?.attributes.result === 'success') return { who: 'The upgrade recorder', place: recorder.place };
  const report = reportsOf(facts).find(({ result }) => result === 'success');
  return report && { who: 'The upgrade report', place: report.place };
}

/** Reports of the deciding run, and those that stand by themselves. */
export function reportsOf({ run, runs }: CheckFacts): Run['upgradeReports'] {
  return [run, ...runs.filter((other) => other !== run && other.kind === 'other')].flatMap(
    ({ upgradeReports }) => upgradeReports,
  );
}
