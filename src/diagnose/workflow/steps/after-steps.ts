import { type DocumentedStep, since, until } from '../documented-step.ts';

/** What is left when the data is upgraded. Source: Liferay Learn, Post-Upgrade Considerations. */
export const AFTER_STEPS: readonly DocumentedStep[] = [
  {
    id: 'X1',
    title: 'Take back the database settings that were made for the upgrade',
    question: 'Are the database settings as they were before the upgrade?',
  },
  {
    id: 'X2',
    title: 'Enable indexing where it was disabled, and reindex everything',
    question: 'Is indexing enabled again (7.2 and older), and are all search indexes built anew?',
  },
  {
    id: 'X3',
    title: 'Review who may view web content',
    from: until(7),
    to: since(7.1),
    question: 'May users still view the web content that they need? Since 7.1 the permission is checked.',
  },
  {
    id: 'X4',
    title: 'Check the images of web content',
    from: until(7.1),
    to: since(7.2),
    question: 'Are the images of web content shown? They moved to the document store.',
  },
  {
    id: 'X5',
    title: 'Replace deprecated features that are still in use',
    question: 'Which deprecated features are still in use?',
  },
  {
    id: 'X6',
    title: 'Install Marketplace apps for the new version and upgrade their data',
    question: 'Are all apps installed in versions for the new Liferay, and does upgrade:check print nothing?',
  },
  {
    id: 'X7',
    title: 'Take upgrade.database.auto.run out again',
    to: since(7.3),
    question: 'Is upgrade.database.auto.run still true in the properties of the server?',
  },
  {
    id: 'X8',
    title: 'Clean the JDBC properties of a sharded installation',
    from: until(6.2),
    question: 'Was the old installation sharded? Then only jdbc.default.* may be left on each server.',
  },
  {
    id: 'X9',
    title: 'Remove obsolete data',
    to: since(7.3),
    question: 'Is the data of removed modules cleaned up (Data Cleanup, Data Removal)?',
  },
  {
    id: 'CP-X',
    title: 'The upgrade is done',
    checkpoint: true,
    question: 'Is everything above done, and does the site work?',
  },
];
