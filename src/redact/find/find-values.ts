import type { FoundValue, Finder } from '../found-value.ts';
import { MYSQL_AND_POSTGRESQL } from '../tables/mysql-and-postgresql.ts';
import { OTHER_DATABASES } from '../tables/other-databases.ts';
import { HEADERS_AND_ADDRESSES } from '../tables/headers-and-addresses.ts';
import { NETWORK_AND_PEOPLE } from '../tables/network-and-people.ts';
import { TOKEN_FORMATS } from '../tables/token-formats.ts';
import { findAddresses } from './find-addresses.ts';
import { findByName } from './find-by-name.ts';
import { finderOf } from './find-by-pattern.ts';
import { findCommands } from './find-commands.ts';
import { findDomains } from './find-domains.ts';
import { findLiterals } from './find-literals.ts';
import { findUrls } from './find-urls.ts';

/** The surer one comes first: it decides where two find something at the same place. */
const FINDERS: readonly Finder[] = [
  finderOf(TOKEN_FORMATS),
  finderOf(HEADERS_AND_ADDRESSES),
  findCommands,
  findUrls,
  findByName,
  finderOf(NETWORK_AND_PEOPLE),
  finderOf(MYSQL_AND_POSTGRESQL),
  finderOf(OTHER_DATABASES),
  findAddresses,
  findDomains,
  findLiterals,
];

/** Finds everything in a text that has to be replaced, the surer first; what is found may overlap. */
export function findValues(text: string): readonly FoundValue[] {
  return text.length < 4 ? [] : FINDERS.flatMap((find) => find(text));
}
