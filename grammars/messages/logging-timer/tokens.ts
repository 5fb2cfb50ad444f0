import { token } from '../../shared/read-with.ts';

/** A timer names a method behind its class; `Starting Liferay …` and others do not. */
export const Starting = token('Starting', /Starting (?=[\w$.]+#)/, 'Starting ');
export const Completed = token('Completed', /Completed (?=[\w$.]+#)/, 'Completed ');
export const Hash = token('Hash', '#', '#');
export const IndexUpdate = token('IndexUpdate', 'Updating database indexes for ', 'Updating database indexes for ');
/** Class, method (`lambda$updateIndexes$1`, `<init>`) or free text: a table, a SQL file, what is updated. */
export const Part = token('Part', /[^#]+/, 'com.liferay.portal.upgrade.v7_0_0.UpgradeRatings');

export const TOKENS = [Starting, Completed, Hash, IndexUpdate, Part];
