import type { Workflow, WorkflowStep } from '../../../src/model/workflow.ts';
import { placeAt } from './parts.ts';

const UNSEEN = { status: 'not-seen', checkpoint: false, evidence: [] } as const;

/** The steps of an upgrade of which the import is the source with this index, and the tool's log the first one. */
export function workflowOf(importSource: number, importStatus: WorkflowStep['status']): Workflow {
  return {
    edition: 'on-premises',
    steps: [
      { ...UNSEEN, id: 'P1', title: 'Choose the upgrade path' },
      {
        ...UNSEEN,
        id: 'T1',
        title: 'Copy production to a test server',
        question: 'Is this a copy of the production database?',
      },
      {
        id: 'T2',
        title: 'Import the backup of the production database',
        status: importStatus,
        checkpoint: false,
        reason: 'The log of the import names 23 tables.',
        evidence: [placeAt(importSource, 812)],
      },
      { ...UNSEEN, id: 'T3', title: 'Prune the copy', question: 'Did you prune the copy before the upgrade?' },
      {
        id: 'U3.2',
        title: 'Upgrade the core',
        status: 'failed',
        checkpoint: false,
        reason: 'UpgradeAssetTag failed.',
        evidence: [placeAt(0, 2211, 12)],
      },
      { ...UNSEEN, id: 'U3S', title: 'Resolve the issue and run the tool again' },
      { ...UNSEEN, id: 'CP-U', title: 'Data upgraded', checkpoint: true },
      {
        ...UNSEEN,
        id: 'X1',
        title: 'Remove the database tuning',
        question: 'Is the tuning of the database taken back?',
      },
    ],
    next: {
      stepId: 'U3S',
      title: 'Resolve the issue and run the tool again',
      why: 'Steps for 7.1 or later go on where they stopped.',
      commands: ['cd tools/portal-tools-db-upgrade-client', './db_upgrade.sh -l output.log'],
      queries: [
        {
          database: 'any',
          purpose: 'Shows how far the core came',
          sql: "select buildNumber, state_ from Release_ where servletContextName = 'portal';",
        },
      ],
    },
  };
}

/** Nothing but an import was given: what comes next is to prune. */
export function workflowAfterImport(importSource: number): Workflow {
  const { steps } = workflowOf(importSource, 'done');
  return {
    edition: 'cloud',
    steps: steps.map((step) => (step.id === 'U3.2' ? { ...UNSEEN, id: step.id, title: step.title } : step)),
    next: {
      stepId: 'T3',
      title: 'Prune the copy',
      why: 'The import shows which tables are large.',
      commands: [],
      queries: [],
    },
  };
}
