import type { Finding } from '../../model/finding.ts';

/** Gives every finding its place on the page by id: its rule's slug, numbered from the second one on. */
export function anchorsOf(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  const anchors = new Map<string, string>();
  for (const { id, ruleId } of findings) {
    const slug = slugOf(ruleId);
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    anchors.set(id, count === 1 ? slug : `${slug}--${count}`);
  }
  return anchors;
}

function slugOf(ruleId: string | null): string {
  if (ruleId === null) return 'unexplained';
  const slug = (ruleId.split('/').at(-1) ?? ruleId).replace(/[^\w-]+/g, '-');
  return slug === '' ? 'rule' : slug;
}
