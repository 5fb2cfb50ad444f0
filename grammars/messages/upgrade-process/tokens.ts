import { token } from '../../shared/read-with.ts';

/** `Upgrading from <a> to <b> is not supported` is another message. */
export const Upgrading = token('Upgrading', /Upgrading (?!from )/, 'Upgrading ');
export const Completed = token('Completed', 'Completed upgrade process ', 'Completed upgrade process ');
export const Failed = token('Failed', /Failed upgrade process (?!for module )/, 'Failed upgrade process ');
/** The suite of cleanups before an upgrade (2025): no method and no duration, unlike a timer. */
export const StartingSuite = token('StartingSuite', /Starting (?=[\w.]*Suite(?![\w.#]))/, 'Starting ');
export const FinishedSuite = token('FinishedSuite', /Finished (?=[\w.]*Suite(?![\w.#]))/, 'Finished ');
/** Behind the name where the database is partitioned. */
export const Company = token('Company', /#\d+(?![^])/, '#20116');
export const Name = token('Name', /[^#]+|#/, 'com.liferay.portal.upgrade.PortalUpgradeProcess');

export const TOKENS = [Upgrading, Completed, Failed, StartingSuite, FinishedSuite, Company, Name];
