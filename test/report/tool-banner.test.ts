// What the first lines say where there is neither log nor report.
import { expect, test } from 'vitest';
import type { PatchingFacts } from '../../src/model/installation.ts';
import type { Report } from '../../src/model/report.ts';
import { viewOf } from '../../src/report/view/view-of.ts';
import { emptyReport } from './examples/parts.ts';

const OTHER: Report = {
  ...emptyReport,
  verdict: {
    outcome: 'no-upgrade',
    reason: 'No upgrade process ran.',
    evidence: [],
    recovery: 'none-needed',
    recoveryReason: 'No upgrade was made.',
  },
  runs: [{ id: 'run-1', kind: 'other', status: 'unset', sources: [0] }],
};

function withPatching(patching: Partial<PatchingFacts>): Report {
  return { ...OTHER, environment: { ...OTHER.environment, patching: { patches: [], ...patching } } };
}

const LISTED = [
  { name: 'dxp-1-7110', installed: true, willBeInstalled: false },
  { name: 'dxp-4-7110', installed: false, willBeInstalled: true },
];

test.each<[string, Report, string, string, RegExp]>([
  [
    'patches that are not installed yet',
    withPatching({ patches: LISTED }),
    'The patching tool lists 1 installed patch.',
    'Installed: dxp-1-7110. Not installed yet: dxp-4-7110.',
    /^Install the patches/,
  ],
  ['an installation', withPatching({ succeeded: true }), 'The patching tool installed the patches.', '', /^$/],
  ['one that failed', withPatching({ succeeded: false }), 'The patching tool did not install the patches.', '', /^$/],
  [
    'questions of the upgrade tool',
    {
      ...OTHER,
      workflow: {
        edition: 'on-premises',
        steps: [{ id: 'U2', title: 'Configure', checkpoint: false, status: 'in-progress', evidence: [] }],
      },
    },
    'The upgrade tool asks for its settings; no upgrade has begun here.',
    '',
    /^$/,
  ],
  ['nothing twice where nothing is known', OTHER, 'No upgrade took place in this log.', '', /^$/],
])('says %s', (_, report, headline, reason, answer) => {
  const { verdict } = viewOf(report);
  expect([verdict.headline, verdict.reason]).toEqual([headline, reason]);
  expect(verdict.recovery.answer).toMatch(answer);
  expect(verdict.recovery.reason).toBe('');
});
