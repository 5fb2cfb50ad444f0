import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { PropertyAdvice, PropertyReplacement } from '../model/property-advice.ts';
import type { Run } from '../model/timeline.ts';

/** Rule on what verifiers and `blade upgradeProps` say of properties. */
const RULE = 'verify/verify-properties';
const MOST_STEPS = 50;
const MOST_REPLACEMENTS = 3;
const MOST_PLACES = 20;
/** What has a value to carry over comes first. */
const ORDER: readonly PropertyAdvice['problem'][] = ['renamed', 'migrated', 'modularized', 'not-found', 'obsolete'];

/** Makes one list of what to do with each property, whichever runs and programs named it. */
export function listProperties(findings: readonly Finding[], runs: readonly Run[]): readonly Finding[] {
  const first = findings.find(({ ruleId }) => ruleId === RULE);
  const properties = onceEach(runs.flatMap(({ propertyAdvice = [] }) => propertyAdvice));
  if (first === undefined || properties.length === 0) return findings;
  const listed = toList(first, properties);
  return findings.flatMap((finding) => {
    if (finding === first) return [listed];
    return finding.ruleId === RULE ? [] : [finding];
  });
}

function toList(finding: Finding, properties: readonly PropertyAdvice[]): Finding {
  const rest = properties.length - MOST_STEPS;
  const count = properties.length === 1 ? '1 property' : `${properties.length} properties`;
  return {
    ...finding,
    message: `${count} of the old version ${properties.length === 1 ? 'has' : 'have'} no effect any more: ${sayCounts(properties)}.`,
    occurrences: properties.length,
    relatedPlaces: placesBehind(finding.place, properties),
    remediation: {
      ...finding.remediation,
      steps: [
        ...properties.slice(0, MOST_STEPS).map(sayProperty),
        ...(rest > 0 ? [`${rest} more are named in the log.`] : []),
      ],
    },
  };
}

/** What names a replacement goes before what only says that the property is gone. */
function onceEach(all: readonly PropertyAdvice[]): readonly PropertyAdvice[] {
  const byName = new Map<string, PropertyAdvice>();
  for (const advice of all) {
    const key = `${advice.kind} ${advice.property}`;
    const known = byName.get(key);
    if (known === undefined || ORDER.indexOf(advice.problem) < ORDER.indexOf(known.problem)) byName.set(key, advice);
  }
  return [...byName.values()].sort((left, right) => ORDER.indexOf(left.problem) - ORDER.indexOf(right.problem));
}

function sayCounts(properties: readonly PropertyAdvice[]): string {
  return ORDER.flatMap((problem) => {
    const count = properties.filter((advice) => advice.problem === problem).length;
    return count === 0 ? [] : [`${count} ${problem === 'not-found' ? 'without a known replacement' : problem}`];
  }).join(', ');
}

function placesBehind(place: Place, properties: readonly PropertyAdvice[]): readonly Place[] {
  const others = properties.map((advice) => advice.place);
  return others
    .filter(({ source, byteOffset }) => source !== place.source || byteOffset !== place.byteOffset)
    .slice(0, MOST_PLACES);
}

function sayProperty({ property, kind, problem, replacements, advice }: PropertyAdvice): string {
  const name = kind === 'system' ? `${property} (system property)` : property;
  const instead = sayReplacements(replacements);
  switch (problem) {
    case 'obsolete':
      return `${name}: take it out, it is obsolete.`;
    case 'renamed':
      return `${name}: rename it${instead === '' ? '' : ` to ${instead}`}.`;
    case 'migrated':
      return `${name}: move its value${instead === '' ? '' : ` to ${instead}`}, a ${kind === 'system' ? 'portal' : 'system'} property now.`;
    case 'modularized':
      return `${name}: ${instead === '' ? 'move its value to the configuration of the module' : `set ${instead}`}, then take it out.`;
    case 'not-found':
      return `${name}: no replacement is known${advice === undefined ? '; see whether you still need it' : ''}.${advice === undefined ? '' : ` ${advice}`}`;
  }
}

function sayReplacements(replacements: readonly PropertyReplacement[]): string {
  const named = replacements.slice(0, MOST_REPLACEMENTS).map(sayReplacement);
  const rest = replacements.length - MOST_REPLACEMENTS;
  return `${named.join(' or ')}${rest > 0 ? ` or one of ${rest} more` : ''}`;
}

/** The verifiers write `<module>: <property>`. */
function sayReplacement({ property, from }: PropertyReplacement): string {
  const [module, ...name] = property.split(': ');
  if (from === undefined && name.length > 0) return `${name.join(': ')} of ${module}`;
  return from === undefined ? property : `${property} of ${from}`;
}
