import { type DocumentedStep, since, until } from '../documented-step.ts';

/** Planning, and the upgrade of a test copy. Source: Liferay's upgrade guides, in the order of the Upgrade Planner. */
export const PLAN_AND_TEST_STEPS: readonly DocumentedStep[] = [
  {
    id: 'P1',
    title: 'Choose the upgrade path',
    question: 'Is a direct upgrade documented from your version to the new one, or is a version in between needed?',
  },
  {
    id: 'P2',
    title: 'Plan the upgrade of a sharded installation',
    from: until(6.2),
    question: 'Is the old installation sharded? Then each shard becomes an installation of its own.',
  },
  {
    id: 'P3',
    title: 'Read the rules for clusters',
    question: 'Is it a cluster? Then all nodes are down during the upgrade, and start one after the other behind it.',
  },
  {
    id: 'P4',
    title: 'Plan for deprecated features and changed defaults',
    question: 'Which features in use are deprecated or removed in the new version?',
  },
  {
    id: 'P5',
    title: 'Ask Support for an upgrade patch',
    to: { lowest: 7, highest: 7.3 },
    question: 'Do you have a subscription, and have you asked for an upgrade patch?',
  },
  {
    id: 'T1',
    title: 'Copy production to a test server of the same version',
    question: 'Is there a test server with the old version and an empty database?',
  },
  {
    id: 'T2',
    title: 'Import the production backup and keep the import log',
    question: 'Was the backup imported without errors? Give the log of the import to updoc.',
  },
  {
    id: 'T3',
    title: 'Prune the test copy',
    question: 'Which objects that nobody needs were removed from the test copy?',
  },
  {
    id: 'T4',
    title: 'Test the pruned copy in the old version',
    question: 'Did the old version work on the pruned copy?',
  },
  {
    id: 'T5',
    title: 'Install the new version on the test server; do not start it',
    question: 'Is the new version installed on the test server, and was it never started on the old database?',
  },
  {
    id: 'T6',
    title: 'Tune the test database for the upgrade',
    question: 'Which database settings were changed on the test server for the upgrade?',
  },
  {
    id: 'T7',
    title: 'Configure the upgrade of the test copy',
    question: 'Are the property files of the upgrade tool filled in for the test copy?',
  },
  {
    id: 'T8',
    title: 'Upgrade the core of the test copy',
    question: 'Is one of these logs that of the test copy, and did its core upgrade succeed?',
  },
  {
    id: 'T9',
    title: 'Upgrade the modules of the test copy',
    to: since(7),
    question: 'Did all modules of the test copy upgrade?',
  },
  {
    id: 'T10',
    title: 'If it took too long, prune a fresh backup more and upgrade again',
    question: 'Did the upgrade of the test copy fit into the time that production may be down?',
  },
  {
    id: 'T11',
    title: 'Test the upgraded copy',
    question: 'Did the new version work on the upgraded copy?',
  },
  {
    id: 'CP-T',
    title: 'The test copy is pruned and upgraded',
    checkpoint: true,
    question: 'Was a pruned test copy upgraded and tested before production?',
  },
];
