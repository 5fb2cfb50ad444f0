/** Makes near misses of the log that a drafted rule fires on. */
import type { RuleExample } from '../../model/rule.ts';
import type { DraftFacts } from './draft-facts.ts';
import { stepClassOf } from './step-class.ts';

/** Returns logs that are like this one but for one thing, the closest first; the last one has nothing of it. */
export function draftNearMisses(log: string, { throwable, attributes, message }: DraftFacts): readonly RuleExample[] {
  const step = throwable && stepClassOf(throwable);
  const said =
    throwable?.chain.findLast((link) => link.message !== undefined)?.message ?? String(attributes.message ?? message);
  const firstLine = said.split('\n')[0] ?? '';
  return [
    ...(step === undefined
      ? []
      : [{ name: 'the same error in another step', log: log.replaceAll(lastPart(step), 'UpgradeAnother') }]),
    ...(firstLine === ''
      ? []
      : [{ name: 'another message in its place', log: log.replaceAll(firstLine, 'Something else went wrong') }]),
    { name: 'an upgrade that goes on', log: GOES_ON },
  ];
}

const GOES_ON =
  '2024-01-01 00:00:00.000 INFO  [main][UpgradeProcess:96] Upgrading com.liferay.portal.upgrade.v7_0_0.UpgradeAddress\n';

function lastPart(className: string): string {
  return className.split('.').at(-1) ?? className;
}
