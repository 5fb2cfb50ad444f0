import type { Advice, CheckFacts } from './environment-check.ts';
import { TOOL_GUIDE } from './links.ts';

/** Class names to 6.2, and the stores that are gone since 7.2. */
const OLD_STORE = /^com\.liferay\.portlet\.documentlibrary\.store\.|\.(?:CMIS|JCR)Store$/;

/** The report, or what else tells of the document store, names one that newer versions do not have. */
export function checkDocumentStore({ run, runs, environment }: CheckFacts): Advice | undefined {
  const report = runs
    .flatMap(({ upgradeReports }) => upgradeReports)
    .findLast(({ values }) => values['dl.store.impl'] !== undefined);
  const store = environment.documentLibrary?.store ?? report?.values['dl.store.impl'];
  if (store === undefined || !OLD_STORE.test(store)) return undefined;
  return {
    slug: 'document-store-old',
    level: 'warning',
    confidence: 'high',
    title: 'The configured document store is one of an older version',
    message: `The document store is ${store}.`,
    cause: 'The names of 6.2 are not known since 7.0, and the CMIS and JCR stores are gone since 7.2.',
    summary: 'Name the store by its class of the new version; move the files out of a CMIS or JCR store first.',
    steps: [
      'Move the files of a CMIS or JCR store to another store in the old version (Server Administration, Data Migration).',
      'Set dl.store.impl in portal-ext.properties and portal-upgrade-ext.properties to the class of the new version.',
    ],
    links: [TOOL_GUIDE],
    places: [report?.place ?? run.firstPlace],
  };
}
