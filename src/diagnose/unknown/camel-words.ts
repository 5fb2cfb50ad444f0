import { ownValue } from '../../model/own-value.ts';

/** Abbreviations in Liferay's names of classes. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  CP: 'commerce product',
  CT: 'change tracking',
  DDL: 'dynamic data lists',
  DDM: 'dynamic data mapping',
  DL: 'document library',
  KB: 'knowledge base',
  MB: 'message boards',
  MDR: 'mobile device rules',
  SAP: 'service access policy',
  SXP: 'search experiences',
};
/** `PostgreSQL` and `OAuth2` are words; then capitals in a row, a capital with small letters, small letters, digits. */
const WORD = /MySQL|PostgreSQL|SQLServer|DB2|OAuth2|[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+/g;
const SPOKEN: Readonly<Record<string, string>> = { Oracle: 'Oracle', SQLServer: 'SQL Server', Sybase: 'Sybase' };

/** Says a name in camel case as words: `DLFileEntryType` is "document library file entry type". Unknown abbreviations stay. */
export function camelWords(name: string): string {
  return (name.match(WORD) ?? []).map(wordOf).join(' ');
}

function wordOf(word: string): string {
  const known = ownValue(SPOKEN, word) ?? ownValue(ABBREVIATIONS, word);
  if (known !== undefined) return known;
  return /^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word;
}
