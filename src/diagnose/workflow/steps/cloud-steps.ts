import type { DocumentedStep } from '../documented-step.ts';

/** Before the tool runs: a major upgrade of Liferay Cloud is made on a local machine. Source: Liferay Cloud documentation. */
export const CLOUD_STEPS_BEFORE: readonly DocumentedStep[] = [
  {
    id: 'C1',
    title: 'Prepare a local database and a fresh bundle of the new version',
    question: 'Is the bundle fresh? Data of earlier use disturbs the upgrade.',
  },
  {
    id: 'C2',
    title: 'Download database and data volume of one backup',
    question: 'Are both files of the same backup id?',
  },
  {
    id: 'C3',
    title: 'Extract the volume into the data folder of Liferay Home',
    question: 'Is the volume extracted into LIFERAY_HOME/data?',
  },
  {
    id: 'C4',
    title: 'Create the local database and import the dump',
    question: 'Was the dump imported without errors? Give the output of the import to updoc.',
  },
  {
    id: 'C5',
    title: 'Run the upgrade tool on the local machine',
    question: 'Was the upgrade tool run? Give its log to updoc.',
  },
];

/** Behind the tool: the upgraded data goes back to the Cloud. */
export const CLOUD_STEPS_AFTER: readonly DocumentedStep[] = [
  {
    id: 'C6',
    title: 'Test the upgraded bundle on the local machine',
    question: 'Did the new version work on the local machine?',
  },
  {
    id: 'C7',
    title: 'Pack the document library',
    question: 'Is the volume packed, with the owner that the Cloud expects (1000:1000)?',
  },
  {
    id: 'C8',
    title: 'Dump the upgraded database',
    question: 'Does the dump begin with DROP, CREATE and USE of the database, and are table names in Pascal case?',
  },
  { id: 'C9', title: 'Upload dump and volume as a backup', question: 'Is the new entry on the Backups page?' },
  {
    id: 'C10',
    title: 'Set the new version and deploy it',
    question: 'Are version and fix pack level of the environment those of the upgraded data?',
  },
  {
    id: 'C11',
    title: 'Restore the backup to an environment, development first',
    question: 'Was the uploaded backup restored?',
  },
  {
    id: 'C12',
    title: 'Reindex everything, and go through what is left',
    question: 'Are all search indexes built anew in each environment?',
  },
];
