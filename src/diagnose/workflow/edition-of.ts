import type { Edition } from '../../model/workflow.ts';

/** Where Liferay is installed, by the sources that Liferay Cloud wrote. */
export function editionOf(cloudSources: readonly number[]): Edition {
  return cloudSources.length > 0 ? 'cloud' : 'on-premises';
}
