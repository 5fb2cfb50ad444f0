import { type DocumentedStep, since, until } from '../documented-step.ts';

/** First release that verifies the database behind the upgrade. */
const FIRST_POSTVERIFIED = 2026.4;

/** The run of the upgrade tool. Source: Liferay's upgrade guides and troubleshooting pages. */
export const UPGRADE_STEPS: readonly DocumentedStep[] = [
  {
    id: 'U1',
    title: 'Tune the database for the upgrade',
    question: 'Which database settings were changed for the upgrade? They are taken back afterwards.',
  },
  {
    id: 'U2',
    title: 'Configure the upgrade tool',
    question: 'Are the three property files of the upgrade tool filled in?',
  },
  {
    id: 'U3',
    title: 'Upgrade the core with the upgrade tool',
    question: 'Was the upgrade tool run? Give its log to updoc.',
  },
  {
    id: 'U3.0',
    title: 'Pass the checks before the upgrade',
    question: 'Which checks did the tool print before its first process?',
  },
  {
    id: 'U3.1',
    title: 'Check the patch level that is printed',
    to: since(7),
    question: 'Is the patch level that you wanted installed?',
  },
  {
    id: 'U3.2',
    title: 'Run the core upgrade processes',
    question: 'Did the core upgrade processes come to their end?',
  },
  {
    id: 'U3.3',
    title: 'Run the core verifiers',
    to: until(7.2),
    question: 'Did the verifiers behind the core come to their end?',
  },
  {
    id: 'U4.1',
    title: 'Upgrade the modules',
    to: since(7),
    question: 'Did the tool upgrade the modules, or is that left to the Gogo shell?',
  },
  {
    id: 'U4.2',
    title: 'Check that no module waits',
    to: since(7),
    question: 'What does upgrade:check print in the Gogo shell? Give its answer to updoc.',
  },
  {
    id: 'U5',
    title: 'Read the upgrade report',
    to: since(7.4),
    question: 'Is there an upgrade report? Give it to updoc.',
  },
  {
    id: 'U6',
    title: 'Read the verification of the database behind the upgrade',
    to: since(FIRST_POSTVERIFIED),
    question: 'What did the verification of the database list?',
  },
  {
    id: 'CP-U',
    title: 'The data is upgraded',
    checkpoint: true,
    question: 'Are the core and all modules upgraded?',
  },
];

/** Listed only where an upgrade failed and has to start over, or goes on. */
export const AGAIN_STEPS: readonly DocumentedStep[] = [
  {
    id: 'U3R',
    title: 'Restore the backup and start the upgrade over',
    question: 'Are database and document library restored from the same backup?',
  },
  {
    id: 'U3S',
    title: 'Remove the cause and run the tool again',
    question: 'Is the cause removed?',
  },
];
