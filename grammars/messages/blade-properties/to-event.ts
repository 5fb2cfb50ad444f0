import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { stepOver } from './find-part.ts';
import { type CheckedProperty, reader } from './parser.ts';

const LINE: Meaning = { eventName: 'other.property-check', attributes: {} };
const SURE =
  /^(?:Checking the location for old properties|Following portal properties present an exception|Some properties have been moved to a module|Properties moved to OSG[Ii] configuration|We (?:have not|haven't) found a new property for|The following properties still exist in the new portal\.properties)|^\s+(?:KEEP - This property is|ANALYZE - This property is|REMOVE - |MODULARIZE(?: AS OSGI)? - )| can match with the following (?:portlet|OSG[Ii]) properties ?:$/;

/**
 * Output of `blade upgradeProps`: properties of the old installation that the new one does not know, or knows elsewhere.
 *
 * Source: com.liferay.properties.locator.PropertiesLocator of liferay-blade-cli: headings with properties below them to
 * 2021, then each property with its verdict (`KEEP`, `ANALYZE`, `REMOVE`, `MODULARIZE`) below it.
 */
export const bladeProperties: TranscriptFormat = {
  name: 'blade-properties',
  title: 'Output of blade upgradeProps',
  examples: [
    'Properties moved to OSGI configuration:',
    '\tasset.publisher.check.interval can match with the following OSGI properties:\n\t\tcheckInterval from com.liferay.asset.publisher.web.internal.configuration.AssetPublisherWebConfiguration',
    'layout.user.public.layouts.enabled\n\tKEEP - This property is still present in the new portal.properties.',
  ],
  recognize: (line) => (SURE.test(line) ? 'sure' : undefined),
  step: stepOver,
  dataParts: [],
  read: (part, text) => {
    const [section, kind] = part.split('/');
    if (kind !== 'property') return LINE;
    const property = readWith(reader, (parser) => parser.property(), text.replaceAll('\r\n', '\n').trim());
    return property === undefined ? LINE : toMeaning(section, property);
  },
};

function toMeaning(section: string, { property, verdict, replacements, advice }: CheckedProperty): Meaning {
  const problem = verdict === 'listed' && section === 'not-found' ? 'not-found' : verdict;
  if (problem === 'kept' || problem === 'listed') return LINE;
  return {
    eventName: 'verify.property',
    attributes: {
      kind: 'portal',
      property,
      problem,
      ...(replacements.length > 0 && { replacements }),
      ...(advice !== undefined && { advice }),
    },
  };
}
