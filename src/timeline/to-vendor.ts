import { DATABASE_VENDORS, type DatabaseVendor } from '../model/database.ts';

/** The database that a word of Liferay's names. */
export function toVendor(name: string | undefined): DatabaseVendor | undefined {
  return DATABASE_VENDORS.find((vendor) => vendor === (name === 'hypersonic' ? 'hsqldb' : name));
}
