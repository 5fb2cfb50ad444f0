import type { EventName } from '../../../model/event-name.ts';
import type { Place } from '../../../model/place.ts';
import type { Run } from '../../../model/timeline.ts';
import { type EvidenceEntry, type StepEvidence, type WorkflowFacts, rootCauseFinding } from '../position-facts.ts';
import { coreEndOf, hasProcesses, processesOf } from './core-progress.ts';

/** Checks of U3.0 that stop the tool before, or while, it makes the database ready. */
const PREFLIGHT: readonly (readonly [EventName, string])[] = [
  ['tool.preverify-failed', 'A check before the upgrade failed; nothing was changed.'],
  ['tool.cleanup-failed', 'The data cleanup before the upgrade failed.'],
  ['startup.failed-attempt', 'The tool refused: the database holds changes of an earlier attempt that failed.'],
];

/** What the logs show of the run of the tool: its configuration and the core. */
export function toolEvidence(facts: WorkflowFacts): readonly EvidenceEntry[] {
  const run = facts.upgrade ?? refusedRun(facts);
  const asked = facts.runs.findLast(({ marks }) => marks.has('tool.prompt') || marks.has('tool.client-error'));
  if (run === undefined) return asked === undefined ? [] : configured(facts, asked);
  const isDeciding = facts.deciding?.run === run;
  return [
    ...configured(facts, run),
    ...preflight(run),
    ...(isDeciding ? core(facts, run) : []),
    ...verifiers(facts, run),
    ...again(facts, run),
  ];
}

/** A tool of 7.0 that refuses says nothing else: its log looks like any other. */
function refusedRun({ deciding }: WorkflowFacts): Run | undefined {
  return deciding !== undefined && PREFLIGHT.some(([name]) => deciding.run.marks.has(name)) ? deciding.run : undefined;
}

function configured(facts: WorkflowFacts, run: Run): EvidenceEntry[] {
  const { marks } = run;
  if (hasProcesses(run)) return [['U2', said('done', 'The tool started its work.', processesOf(run)[0].place)]];
  const error = marks.get('tool.client-error') ?? marks.get('java.start-failed');
  if (error !== undefined) return [['U2', said('failed', 'The tool did not start.', error.last.place)]];
  const prompt = marks.get('tool.prompt');
  if (prompt !== undefined && run.kind !== 'upgrade') {
    // What was typed, a password among it, stands behind the colon.
    const [question] = String(prompt.last.attributes.question).split(/ ?[(:]/, 1);
    const reason = `The text ends while the tool asks for its settings, "${question}" the last one.`;
    return [['U2', said('in-progress', reason, prompt.last.place)]];
  }
  const cause = rootCauseFinding(facts);
  if (facts.deciding?.run === run && facts.deciding.step.phase === 'start' && cause !== undefined && !isRefusal(run))
    return [['U2', said('failed', `Nothing was upgraded: ${cause.title}.`, cause.place)]];
  const options = marks.get('tool.jvm-arguments');
  return options === undefined ? [] : [['U2', said('done', 'The tool started.', options.first.place)]];
}

function isRefusal({ marks }: Run): boolean {
  return PREFLIGHT.some(([name]) => marks.has(name)) || marks.has('startup.newer-database');
}

function preflight(run: Run): EvidenceEntry[] {
  for (const [name, reason] of PREFLIGHT) {
    const mark = run.marks.get(name);
    if (mark !== undefined) return [['U3.0', said('failed', reason, mark.first.place)]];
  }
  if (!hasProcesses(run)) return [];
  return [['U3.0', said('done', 'The first upgrade process started.', processesOf(run)[0].place)]];
}

function core({ verdict, deciding }: WorkflowFacts, run: Run): EvidenceEntry[] {
  const end = coreEndOf(run);
  const phase = deciding?.step.phase;
  const stopped = verdict.outcome === 'failed' || verdict.outcome === 'incomplete';
  if (stopped && phase === 'core' && hasProcesses(run)) {
    const status = verdict.outcome === 'failed' ? 'failed' : 'in-progress';
    const found = { status, reason: verdict.reason, evidence: verdict.evidence } as const;
    return [
      ['U3', found],
      ['U3.2', found],
    ];
  }
  if (end !== undefined && !(stopped && phase === 'verify')) {
    const reason = 'The core came to its end.';
    return [
      ['U3', said('done', reason, end)],
      ['U3.2', said('done', reason, end)],
    ];
  }
  if (verdict.outcome === 'failed' && phase !== 'module' && !isRefusal(run))
    return [['U3', { status: 'failed', reason: verdict.reason, evidence: verdict.evidence }]];
  return [];
}

function verifiers({ deciding, verdict }: WorkflowFacts, run: Run): EvidenceEntry[] {
  const spans = run.spans.filter(({ kind, parentId }) => kind === 'verify' && parentId === undefined);
  if (deciding?.run === run && deciding.step.phase === 'verify' && verdict.outcome === 'failed' && !isRefusal(run))
    return [['U3.3', { status: 'failed', reason: verdict.reason, evidence: verdict.evidence }]];
  const open = spans.find(({ status }) => status === 'unset');
  if (open !== undefined) return [['U3.3', said('in-progress', `${open.name} has no end in the log.`, open.place)]];
  const last = spans.at(-1);
  if (last === undefined) return [];
  return [['U3.3', said('done', 'Each verifier came to its end.', last.endPlace ?? last.place)]];
}

function again({ verdict }: WorkflowFacts, run: Run): EvidenceEntry[] {
  const retry = run.marks.get('tool.retrying');
  if (retry === undefined) return [];
  const ended = verdict.outcome.startsWith('succeeded');
  return [['U3S', said(ended ? 'done' : 'in-progress', 'The tool says that it tries again.', retry.first.place)]];
}

function said(status: StepEvidence['status'], reason: string, place: Place): StepEvidence {
  return { status, reason, evidence: [place] };
}
