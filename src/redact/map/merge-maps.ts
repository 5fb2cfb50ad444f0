import { UserError } from '../../errors.ts';
import { ownValue } from '../../model/own-value.ts';
import type { RedactionMap } from './redaction-map.ts';

/** Joins a map as it is on the disk now with what a longer work added to it. Throws a `UserError` where both gave out one token. */
export function mergeMaps(present: RedactionMap, added: RedactionMap): RedactionMap {
  const isTaken =
    present.key !== added.key || differs(present.values, added.values) || differs(present.secrets, added.secrets);
  if (isTaken) throw new UserError('the redaction map was changed by another updoc meanwhile; run again');
  return {
    ...present,
    values: { ...present.values, ...added.values },
    secrets: { ...present.secrets, ...added.secrets },
  };
}

function differs(present: Readonly<Record<string, string>>, added: Readonly<Record<string, string>>): boolean {
  return Object.entries(added).some(([token, value]) => (ownValue(present, token) ?? value) !== value);
}
