import { ORDINARY_WORDS } from '../tables/ordinary-words.ts';
import { WELL_KNOWN_MAILS } from '../tables/well-known.ts';
import { isToken } from './token-text.ts';
import { type ValueKind, isSecretKind } from './value-kind.ts';

/** What programs print in place of a secret, and values that are none. */
const PLACEHOLDER =
  /^(?:[*•xX.?-]+|null|nil|none|true|false|yes|no|empty|hidden|masked|redacted|removed|secret|required|enabled|disabled|\$\{[^}]*\}?|\$\w+|\$\([^)]*\)?|%\w+%|@[\w.]+@|\{+[\w.\s-]*\}+|\[[\w\s*-]*\]|<[\w\s*-]*>|\(\w*\)|[\w.]+\(.*)$/i;
/** Numbers, versions, times: they name nobody. */
const NUMBER = /^[\d.,:+\- ]+$/;
/** A UUID names a row, not a person. */
const UUID = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;
/** Classes, packages, bundles: `com.liferay.journal.service`, `UpgradeProcess.java`. */
const CODE =
  /^(?:(?:com|org|net|io|java|javax|jakarta|sun|jdk)\.[\w.$]+|(?:[a-z_][\w$]*\.){2,}[A-Z][\w$]*|[\w$.]+\.(?:java|jar|xml|properties|sh|bat|class))$/;

/** Tells whether a value of this kind says something of its owner, so that it has to be replaced. */
export function isTelling(kind: ValueKind, value: string): boolean {
  if (value === '' || isToken(value)) return false;
  if (kind === 'mail') return !WELL_KNOWN_MAILS.has(value.toLowerCase()) && !/\.(?:invalid|example)$/i.test(value);
  if (isSecretKind(kind)) return !PLACEHOLDER.test(value);
  if (kind === 'literal')
    return (
      !NUMBER.test(value) &&
      !CODE.test(value) &&
      !UUID.test(value) &&
      !/^com_(?=\w+$)\w+?_web_portlet_\w/.test(value) &&
      /\p{L}.*\p{L}/u.test(value)
    );
  return value.length > 1 && !isOrdinary(value) && !PLACEHOLDER.test(value) && !NUMBER.test(value) && !CODE.test(value);
}

/** Tells whether a value is a word that names nobody. */
export function isOrdinary(value: string): boolean {
  return ORDINARY_WORDS.has(value.toLowerCase());
}
