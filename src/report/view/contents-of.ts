import { countOf } from './format-values.ts';
import type { ContentView, ReportView } from './report-view.ts';
import type { SectionView } from './section-view.ts';

type Body = Omit<
  ReportView,
  'title' | 'about' | 'verdict' | 'glance' | 'nextSteps' | 'nothingNext' | 'briefs' | 'gaps' | 'contents' | 'footer'
>;

/** Names the sections below the root cause that hold something, with how much. */
export function contentsOf(body: Body): readonly ContentView[] {
  const { otherFindings, slowest, timelines, modules, verifications, environment, sources, notifications } = body;
  const findings = otherFindings.flatMap((group) => group.findings).length;
  const contents = [
    {
      text: 'timeline',
      anchor: timelines.length > 0 ? 'timeline' : 'slowest',
      holds: timelines.length > 0 || slowest.length > 0,
    },
    sectionContent(body.pruning, 'what to prune'),
    sectionContent(body.workflow, 'where you stand'),
    { text: `other findings (${findings})`, anchor: 'findings', holds: findings > 0 },
    { text: `modules (${modules.summary})`, anchor: 'modules', holds: modules.groups.length > 0 },
    sectionContent(body.releases, 'rows of Release_'),
    sectionContent(body.unsatisfied, 'what waits for what'),
    sectionContent(body.gogo, `Gogo shell (${countOf(body.gogo.parts.length, 'command')})`),
    { text: countOf(verifications.length, 'verification'), anchor: 'verifications', holds: verifications.length > 0 },
    sectionContent(body.imports, countOf(body.imports.parts.length, 'import')),
    sectionContent(body.upgradeReports, countOf(body.upgradeReports.parts.length, 'upgrade report')),
    { text: 'environment', anchor: 'environment', holds: environment.length > 0 },
    { text: countOf(sources.length, 'source'), anchor: 'sources', holds: sources.length > 0 },
    {
      text: countOf(notifications.length, 'note on this report', 'notes on this report'),
      anchor: 'notifications',
      holds: notifications.length > 0,
    },
  ];
  return contents.filter(({ holds }) => holds).map(({ text, anchor }) => ({ text, anchor }));
}

function sectionContent({ anchor, parts }: SectionView, text: string) {
  return { text, anchor, holds: parts.length > 0 };
}
