import type { GogoResult } from '../../model/gogo.ts';
import type { ModuleState } from '../../model/timeline.ts';
import type { Report } from '../../model/report.ts';
import { bannerOf, type BannerView } from './banner-parts.ts';
import { countOf, formatNumber } from './format-values.ts';
import { moduleMark, stateMark, stepMark } from './marks.ts';
import { oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';
import { needsAction } from './release-section.ts';
import type { MarkView } from './shared-views.ts';
import { subjectOf } from './subject-of.ts';

const MAX_NAMES = 3;
const UNTOLD = 'What was given does not tell whether modules wait for an upgrade.';
const ASK = 'It names the modules that wait; upgrade:list shows all steps of a module, done or not.';
const CHECK_COMMANDS = new Set(['upgrade:check', 'upgrade:checkAll']);
/** What may stand in a command that is copied into a shell. */
const PLAIN_NAME = /^[\w.-]+$/;

/** Says how many modules failed or wait, or what else a Gogo session or a pasted `Release_` shows. */
export function gogoBanner(report: Report): BannerView | undefined {
  const { gogo, releases, unsatisfied, modules, sources } = report;
  if (gogo.length + releases.length + unsatisfied.length + modules.length === 0) return undefined;
  const failed = modules.filter(({ status }) => status === 'failed');
  const pending = modules.filter(({ status }) => status === 'pending');
  const named = [...failed, ...pending].slice(0, MAX_NAMES);
  const command = moduleCommand(report);
  const isUntold =
    headlineOf(report, failed, pending).headline === UNTOLD && gogo.some(({ outcome }) => outcome === 'ok');
  return bannerOf({
    about: gogo.length > 0 ? 'Gogo shell' : 'Module upgrades',
    ...headlineOf(report, failed, pending),
    subject: subjectOf(report),
    reason: reasonOf(named, failed.length + pending.length),
    places: named.map(({ place }) => placeText(place, sources)),
    answer: command === '' && !isUntold ? '' : `In the Gogo shell: ${isUntold ? 'upgrade:check' : command}`,
    why: isUntold ? ASK : command === '' ? '' : 'It goes on at the first step of the module that is not done.',
  });
}

/** The command for the first module that failed or waits, and that waits for no other; empty where there is none. */
export function moduleCommand({ modules }: Report): string {
  const open = [
    ...modules.filter(({ status }) => status === 'failed'),
    ...modules.filter(({ status }) => status === 'pending'),
  ];
  const first = open.find(({ name, blockedBy = [] }) => blockedBy.length === 0 && PLAIN_NAME.test(name));
  return first === undefined ? '' : `upgrade:execute ${first.name}`;
}

function headlineOf(
  { gogo, releases, unsatisfied }: Report,
  failed: readonly ModuleState[],
  pending: readonly ModuleState[],
): { readonly mark: MarkView; readonly headline: string } {
  if (failed.length + pending.length > 0) {
    const mark = moduleMark(failed.length > 0 ? 'failed' : 'pending');
    return { mark, headline: `${openText(failed.length, pending.length)}.` };
  }
  const bad = releases.find(needsAction);
  if (bad !== undefined) {
    const count = releases.filter(needsAction).length;
    const headline = `${countOf(count, 'row')} of Release_ ${count === 1 ? 'is' : 'are'} not in a good state.`;
    return { mark: stateMark(bad.state), headline };
  }
  if (unsatisfied.length > 0) {
    const what = countOf(unsatisfied.length, 'bundle or component', 'bundles and components');
    return { mark: { ...moduleMark('pending'), word: 'cannot start' }, headline: `${what} cannot start.` };
  }
  const checked = gogo.some(saysNothingWaits);
  if (checked)
    return { mark: { ...stepMark('done'), word: 'nothing waits' }, headline: 'No module waits for an upgrade.' };
  return { mark: stepMark('not-seen'), headline: UNTOLD };
}

/** `1 module failed, 5 wait for their upgrade`. */
function openText(failed: number, pending: number): string {
  const waits = pending === 1 ? 'waits for its upgrade' : 'wait for their upgrade';
  if (failed === 0) return `${countOf(pending, 'module')} ${waits}`;
  return `${countOf(failed, 'module')} failed${pending === 0 ? '' : `, ${formatNumber(pending)} ${waits}`}`;
}

/** The commands print nothing where no module waits. */
function saysNothingWaits({ command, outcome, rows }: GogoResult): boolean {
  return CHECK_COMMANDS.has(command) && rows.length === 0 && (outcome === 'ok' || outcome === 'empty');
}

/** Names the first modules; nothing where none is open. */
function reasonOf(named: readonly ModuleState[], total: number): string {
  if (named.length === 0) return '';
  const names = named.map(({ name, status }) => `${oneLine(name)} (${moduleMark(status).word})`).join(', ');
  return `${names}${total > named.length ? ` and ${total - named.length} more` : ''}.`;
}
