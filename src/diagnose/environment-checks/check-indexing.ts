import type { Problem } from '../../model/timeline.ts';
import { lineRangeOf } from '../release-line.ts';
import type { Advice, CheckFacts } from './environment-check.ts';

/** From 7.3 on the tool switches indexing off by itself. */
const LAST_BY_HAND = 7.2;

/**
 * The upgrade wrote to the search index: the writer of the search engine stands in a stack trace of it. With `indexReadOnly` the
 * portal returns before it (com.liferay.portal.search.internal.IndexWriterHelperImpl, 7.0 to 7.2).
 */
export function checkIndexing({ run, environment }: CheckFacts): Advice | undefined {
  const to = lineRangeOf(environment.to);
  if (run.kind !== 'upgrade' || to.highest > LAST_BY_HAND || to.lowest < 7) return undefined;
  const [first, ...others] = run.problems.filter(writesIndex);
  if (first === undefined) return undefined;
  return {
    slug: 'indexing-not-disabled',
    level: 'warning',
    confidence: 'medium',
    title: 'Indexing was not disabled during the upgrade',
    message: 'The upgrade wrote to the search index: the index writer stands in a stack trace.',
    cause:
      'Up to 7.2 indexing is disabled by hand; it makes the upgrade slow, and the index is built anew afterwards anyway.',
    summary: 'Disable indexing for the upgrade, and enable it again before the reindex.',
    steps: [
      'Create com.liferay.portal.search.configuration.IndexStatusManagerConfiguration in osgi/configs: .cfg with indexReadOnly=true in 7.0 and 7.1, .config with indexReadOnly="true" in 7.2.',
      'Remove the file when the upgrade is done, then reindex.',
    ],
    links: [],
    places: [first.place, ...others.slice(0, 9).map(({ place }) => place)],
  };
}

/** `com.liferay.portal.search.elasticsearch6.internal.ElasticsearchIndexWriter`. */
function writesIndex({ throwable }: Problem): boolean {
  const classes = throwable?.chain.flatMap(({ frames }) => frames.map(({ className }) => className)) ?? [];
  return classes.some(
    (name) => name.startsWith('com.liferay.portal.search.') && /\.internal\.\w{1,100}IndexWriter$/.test(name),
  );
}
