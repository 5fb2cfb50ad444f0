import type { Advice, CheckFacts } from './environment-check.ts';
import { TOOL_GUIDE } from './links.ts';

/** Class names to 6.2, and the stores that are gone since 7.2. */
const OLD_STORE = /^com\.liferay\.portlet\.documentlibrary\.store\.|\.(?:CMIS|JCR)Store$/;

/** Liferay's own report names a document store that newer versions do not have. */
export function checkDocumentStore({ runs }: CheckFacts): Advice | undefined {
  const report = runs
    .flatMap(({ upgradeReports }) => upgradeReports)
    .findLast(({ values }) => OLD_STORE.test(values['dl.store.impl'] ?? ''));
  if (report === undefined) return undefined;
  return {
    slug: 'document-store-old',
    level: 'warning',
    confidence: 'high',
    title: 'The configured document store is one of an older version',
    message: `The report names ${report.values['dl.store.impl']} as the document store.`,
    cause: 'The names of 6.2 are not known since 7.0, and the CMIS and JCR stores are gone since 7.2.',
    summary: 'Name the store by its class of the new version; move the files out of a CMIS or JCR store first.',
    steps: [
      'Move the files of a CMIS or JCR store to another store in the old version (Server Administration, Data Migration).',
      'Set dl.store.impl in portal-ext.properties and portal-upgrade-ext.properties to the class of the new version.',
    ],
    links: [TOOL_GUIDE],
    places: [report.place],
  };
}
