import type { PatchingFacts } from '../../model/installation.ts';
import type { Report } from '../../model/report.ts';
import { bannerOf, type BannerView } from './banner-parts.ts';
import { countOf } from './format-values.ts';
import { stepMark } from './marks.ts';
import type { MarkView } from './shared-views.ts';
import { subjectOf } from './subject-of.ts';

const MAX_NAMES = 5;

/** Says what the patching tool, or the questions of the upgrade tool, show where there is no log. */
export function toolBanner(report: Report): BannerView | undefined {
  const { environment, workflow } = report;
  if (environment.patching !== undefined) return patchingBanner(report, environment.patching);
  const asked = workflow.steps.some(({ id, status }) => id === 'U2' && status !== 'not-seen');
  if (!asked) return undefined;
  return bannerOf({
    about: 'Upgrade tool',
    mark: stepMark('in-progress'),
    headline: 'The upgrade tool asks for its settings; no upgrade has begun here.',
    subject: subjectOf(report),
    reason: '',
    places: [],
    answer: '',
    why: '',
  });
}

function patchingBanner(report: Report, patching: PatchingFacts): BannerView {
  const { patches } = patching;
  const installed = patching.installed ?? patches.filter((patch) => patch.installed).map(({ name }) => name);
  const open = patches.filter(({ willBeInstalled }) => willBeInstalled).map(({ name }) => name);
  return bannerOf({
    about: 'Patching tool',
    ...patchingHeadline(patching.succeeded, installed.length),
    subject: subjectOf(report),
    reason: [
      installed.length === 0 ? '' : `Installed: ${namesOf(installed)}.`,
      open.length === 0 ? '' : `Not installed yet: ${namesOf(open)}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    places: [],
    answer: open.length === 0 ? '' : 'Install the patches before the upgrade, if the upgrade is to run with them.',
    why: '',
  });
}

function patchingHeadline(
  succeeded: boolean | undefined,
  installed: number,
): { readonly mark: MarkView; readonly headline: string } {
  if (succeeded === true) return { mark: stepMark('done'), headline: 'The patching tool installed the patches.' };
  if (succeeded === false)
    return { mark: stepMark('failed'), headline: 'The patching tool did not install the patches.' };
  const what = installed === 0 ? 'no installed patch' : countOf(installed, 'installed patch', 'installed patches');
  return { mark: { ...stepMark('not-seen'), word: 'patch level' }, headline: `The patching tool lists ${what}.` };
}

function namesOf(names: readonly string[]): string {
  const left = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
