import type { LogEvent } from '../model/event.ts';
import type { Attributes } from '../model/meaning.ts';
import { placeOf } from '../model/place.ts';
import type { PropertyAdvice, PropertyReplacement } from '../model/property-advice.ts';

const MOST_PROPERTIES = 2_000;
const PROBLEMS = ['obsolete', 'renamed', 'migrated', 'modularized', 'not-found'] as const;

/** Keeps what is said of properties. */
export interface PropertyAdviceCollector {
  /** Adds an event; those that are of no property are passed over. */
  readonly add: (event: LogEvent) => void;
  readonly advice: () => readonly PropertyAdvice[];
}

/** Collects the properties to take out or to move, each once: by the verifiers of properties and by `blade upgradeProps`. */
export function createPropertyAdviceCollector(): PropertyAdviceCollector {
  const advice = new Map<string, PropertyAdvice>();
  return {
    advice: () => [...advice.values()],
    add: ({ meaning: { eventName, attributes }, record }) => {
      if (eventName !== 'verify.property' || advice.size >= MOST_PROPERTIES) return;
      const problem = PROBLEMS.find((name) => name === attributes.problem);
      const key = `${String(attributes.kind)} ${String(attributes.property)} ${String(attributes.problem)}`;
      if (problem === undefined || advice.has(key)) return;
      advice.set(key, {
        property: String(attributes.property),
        kind: attributes.kind === 'system' ? 'system' : 'portal',
        problem,
        replacements: replacementsOf(attributes),
        ...(typeof attributes.advice === 'string' && { advice: attributes.advice }),
        place: placeOf(record),
      });
    },
  };
}

/** One by its name, or several as `property from place`. */
function replacementsOf({ replacement, replacements }: Attributes): readonly PropertyReplacement[] {
  if (typeof replacement === 'string') return [{ property: replacement }];
  if (!Array.isArray(replacements)) return [];
  return replacements.map(String).map((text) => {
    const at = text.indexOf(' from ');
    return at < 0 ? { property: text } : { property: text.slice(0, at), from: text.slice(at + ' from '.length) };
  });
}
