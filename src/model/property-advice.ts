import type { Place } from './place.ts';

/** Where a property may have gone. */
export interface PropertyReplacement {
  readonly property: string;
  /** Configuration or file that holds it: `com.liferay.….AssetPublisherWebConfiguration`, `…/portlet.properties`. */
  readonly from?: string;
}

/** A property of the old installation that the new one does not know any more, or knows elsewhere. */
export interface PropertyAdvice {
  readonly property: string;
  readonly kind: 'portal' | 'system';
  /**
   * `obsolete`: take it out; `renamed`, `migrated` (to another kind of property), `modularized` (to a module's
   * configuration or properties): carry its value over; `not-found`: no replacement is known.
   */
  readonly problem: 'obsolete' | 'renamed' | 'migrated' | 'modularized' | 'not-found';
  readonly replacements: readonly PropertyReplacement[];
  /** What the program advises, in its own words. */
  readonly advice?: string;
  readonly place: Place;
}
