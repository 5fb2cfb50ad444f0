import { type EvidenceEntry, type WorkflowFacts } from '../position-facts.ts';

/**
 * com.liferay.journal.internal.upgrade.v1_1_0.UpgradeArticleImage… writes one such line for each image that it could not move.
 *
 * Source: Liferay Learn, Post-Upgrade Considerations.
 */
const IMAGE_LEFT = 'Unable to add the journal article image';

/** What the logs show of the steps behind the upgrade; most of them leave no trace. */
export function afterEvidence({ upgrade }: WorkflowFacts): readonly EvidenceEntry[] {
  const left = upgrade?.problems.filter(({ text }) => text.includes(IMAGE_LEFT)) ?? [];
  const [first] = left;
  if (first === undefined) return [];
  const count = left.reduce((sum, problem) => sum + problem.count, 0);
  const reason = `${count === 1 ? 'An image' : `${count} images`} of web content could not be moved to the document store.`;
  return [['X4', { status: 'failed', reason, evidence: left.slice(0, 5).map(({ place }) => place) }]];
}
