import type { Report } from '../../../src/model/report.ts';
import { gogoResults, releaseRows, unsatisfiedComponents, waitingModules } from './gogo-answers.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';

/** Nothing but a Gogo session: a module failed, another one waits for it. */
export const gogoSession: Report = {
  ...emptyReport,
  verdict: {
    outcome: 'no-upgrade',
    reason: 'The text is of a Gogo shell; it shows the state of modules, not an upgrade.',
    evidence: [placeAt(0, 1)],
    recovery: 'none-needed',
    recoveryReason: 'No upgrade ran.',
  },
  sources: [{ ...sourceOf('gogo.txt', 70), kind: 'gogo', format: 'transcript' }],
  runs: [{ id: 'run-gogo', kind: 'gogo', status: 'unset', sources: [0] }],
  modules: waitingModules(0),
  gogo: gogoResults(0),
  releases: releaseRows(0),
  unsatisfied: unsatisfiedComponents(0),
};
