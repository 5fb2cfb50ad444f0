import { token } from '../../shared/read-with.ts';

/** A property of the old installation; some carry a key in brackets. */
export const Property = token(
  'Property',
  /(?<![^])[A-Za-z][\w.-]*(?:\[[^\]\s]{1,100}\])?/,
  'asset.publisher.check.interval',
);

// Verdicts of the older wording stand behind the property.
export const HasBeen = token(
  'HasBeen',
  / has been (?:removed|modularized|osgi|missing)\. {0,4}/,
  ' has been removed.  ',
);
export const CanMatch = token(
  'CanMatch',
  / can match with the following (?:portlet|OSGI|OSGi) properties ?:/,
  ' can match with the following OSGI properties:',
);
// Those of the newer one on a line of their own.
export const Keep = token(
  'Keep',
  /\n[ \t]{1,20}KEEP - [^\n]*/,
  '\n\tKEEP - This property is still present in the new portal.properties.',
);
export const Analyze = token('Analyze', /\n[ \t]{1,20}ANALYZE - /, '\n\tANALYZE - ');
export const Remove = token('Remove', /\n[ \t]{1,20}REMOVE - /, '\n\tREMOVE - ');
export const ModularizeAsOsgi = token(
  'ModularizeAsOsgi',
  /\n[ \t]{1,20}MODULARIZE AS OSGI - /,
  '\n\tMODULARIZE AS OSGI - ',
);
export const Modularize = token('Modularize', /\n[ \t]{1,20}MODULARIZE - /, '\n\tMODULARIZE - ');
export const Matches = token(
  'Matches',
  /This property matches with the following [^\n]*:/,
  'This property matches with the following OSGI config:',
);

/** `- checkInterval from com.liferay.…`: where it may have gone. */
export const Indent = token('Indent', /\n\s{1,40}(?:- )?(?=\S{1,200} from )/, '\n\t\t- ');
export const Replacement = token('Replacement', /(?=\S)(?<=\n\s{1,40}(?:- )?)\S{1,200}(?= from )/, 'checkInterval');
export const From = token('From', ' from ', ' from ');
/** Up to the next replacement: documents wrap long paths. */
export const Source = token(
  'Source',
  /(?<= from )(?:(?!\n\s{1,40}(?:- )?\S{1,200} from )[^])+/,
  'com.liferay.asset.publisher.web.internal.configuration.AssetPublisherWebConfiguration',
);
/** Advice: free text. */
export const Advice = token('Advice', /(?<=\s)[^\s][^]*/, 'Overwrite the method in the ADT handler. See LPS-67466');

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [
  Property,
  HasBeen,
  CanMatch,
  Keep,
  Analyze,
  Remove,
  ModularizeAsOsgi,
  Modularize,
  Matches,
  Indent,
  Replacement,
  From,
  Source,
  Advice,
  Unread,
];
