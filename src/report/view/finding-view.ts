import type { AttributeValue } from '../../model/meaning.ts';
import type { Finding, NearRule } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { acceptedText } from './accepted-text.ts';
import { chainLine, chainView } from './exception-chain.ts';
import { excerptSize, excerptViews } from './excerpt-view.ts';
import { countOf, formatNumber, groupCounts, formatTime, formatTimes } from './format-values.ts';
import { nameView, oneLine, shorten } from './name-view.ts';
import { placeText } from './place-text.ts';
import { remedyView } from './remedy-view.ts';
import type { ConsequenceView, FindingView, NearRuleView } from './finding-views.ts';
import type { RowView } from './shared-views.ts';
import { levelMark } from './marks.ts';
import { seenLine } from './seen-line.ts';

const MAX_TITLE_LENGTH = 200;
const MAX_FACT_LENGTH = 300;
const UNEXPLAINED = 'No rule explains this failure yet: what stands here is what the log says.';

/** What showing a finding takes beside the finding. */
export interface FindingContext {
  readonly sources: Report['sources'];
  /** By id of the finding. */
  readonly anchors: ReadonlyMap<string, string>;
  /** They are made from the remediation of the root cause. */
  readonly hasNextSteps: boolean;
}

/** Shows one finding with all that followed from it. */
export function findingView(context: FindingContext, finding: Finding, consequences: readonly Finding[]): FindingView {
  const { sources, anchors } = context;
  return {
    anchor: anchors.get(finding.id) ?? finding.id,
    title: titleOf(finding),
    label: labelOf(finding),
    mark: levelMark(finding.level),
    confidence: finding.confidence === 'high' ? '' : `${finding.confidence} confidence`,
    message: finding.message.trim(),
    accepted: acceptedText(finding),
    cause: finding.cause?.trim() ?? (finding.ruleId === null ? UNEXPLAINED : ''),
    stepLine: stepLine(finding),
    seenLine: isCommon(finding) ? '' : seenLine(finding.seenBefore),
    nearest: (finding.nearest ?? []).map(nearRuleView),
    place: placeText(finding.place, sources),
    occurrences: occurrencesOf(finding),
    morePlaces: finding.relatedPlaces.map((place) => placeText(place, sources)),
    excerpts: excerptViews(finding.excerpt, sources),
    excerptSize: excerptSize(finding.excerpt),
    chainLine: chainLine(finding.exceptionChain),
    chain: chainView(finding.exceptionChain),
    remedy: remedyView(finding.remediation, context.hasNextSteps && finding.role === 'root-cause'),
    facts: Object.entries(finding.arguments).map(factView),
    fingerprint: finding.fingerprint,
    readMore: finding.ruleId === null ? '' : `All that is known of it: updoc rules show ${finding.ruleId}`,
    consequencesLine: consequencesLine(consequences),
    consequences: consequences.map((consequence) => consequenceView(context, consequence)),
  };
}

/** What is harmless, or worth doing anyway, is seen in nearly every log; only what somebody noted about it is news. */
function isCommon({ role, seenBefore }: Finding): boolean {
  return (role === 'noise' || role === 'advice') && (seenBefore?.resolutions ?? []).length === 0;
}

/** What a name says is not what was seen. */
function stepLine({ step }: Finding): string {
  if (step === undefined) return '';
  const name = shorten(nameView(step.name).short, MAX_TITLE_LENGTH);
  if (step.words === undefined) return `It stands in the step ${name}.`;
  return `By its name, the step ${name} ${shorten(oneLine(step.words), MAX_FACT_LENGTH)}.`;
}

function nearRuleView({ ruleId, title, why }: NearRule): NearRuleView {
  return { label: ruleId, title: shorten(oneLine(title), MAX_TITLE_LENGTH), why: `both have ${oneLine(why)}` };
}

function consequenceView({ sources, anchors }: FindingContext, finding: Finding): ConsequenceView {
  return {
    anchor: anchors.get(finding.id) ?? finding.id,
    mark: levelMark(finding.level),
    title: titleOf(finding),
    label: labelOf(finding),
    place: placeText(finding.place, sources),
    occurrences: timesOf(finding.occurrences),
    why: oneLine(finding.why ?? ''),
  };
}

function consequencesLine(consequences: readonly Finding[]): string {
  if (consequences.length === 0) return '';
  const total = consequences.reduce((sum, { occurrences }) => sum + occurrences, 0);
  const allErrors = consequences.every(({ level }) => level === 'error');
  return `${countOf(total, allErrors ? 'error' : 'message')} of ${countOf(consequences.length, 'kind')}`;
}

function titleOf({ title }: Finding): string {
  return shorten(groupCounts(oneLine(title)), MAX_TITLE_LENGTH);
}

function labelOf({ ruleId }: Finding): string {
  return ruleId ?? 'unexplained';
}

function occurrencesOf({ occurrences, firstTime, lastTime }: Finding): string {
  const times = occurrences === 1 && firstTime !== undefined ? formatTime(firstTime) : formatTimes(firstTime, lastTime);
  return times === '' ? timesOf(occurrences) : `${timesOf(occurrences)}, ${times}`;
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${formatNumber(count)} times`;
}

function factView([name, value]: [string, AttributeValue]): RowView {
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return { label: oneLine(name), value: shorten(oneLine(text), MAX_FACT_LENGTH) };
}
