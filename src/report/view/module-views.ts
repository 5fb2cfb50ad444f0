import type { ModuleState, ModuleStep } from '../../model/timeline.ts';
import type { Report } from '../../model/report.ts';
import { countOf, formatNumber } from './format-values.ts';
import { nameView, oneLine, shorten } from './name-view.ts';
import { placeText } from './place-text.ts';
import type { ModuleStepView, ModulesView, ModuleView } from './report-view.ts';
import { moduleMark } from './marks.ts';

/** More are folded on a page, and left out where there is less room. */
const MAX_OPEN = 12;
const MAX_CHAIN_LENGTH = 200;
const STATES = ['failed', 'pending', 'unknown', 'upgraded'] as const;

/** Shows the modules by what became of them, those first that need somebody. */
export function modulesView({ modules, sources }: Report): ModulesView {
  const groups = STATES.map((status) => {
    const mark = moduleMark(status);
    const members = modules.filter((module) => module.status === status).map((module) => moduleView(module, sources));
    return {
      mark,
      title: `${formatNumber(members.length)} ${mark.word}`,
      folded: status === 'upgraded' || members.length > MAX_OPEN,
      hasMore: members.some(isOpen),
      modules: members,
    };
  }).filter((group) => group.modules.length > 0);
  const open = groups.flatMap((group) => group.modules).filter(isOpen);
  const left = open.length - MAX_OPEN;
  return {
    summary: groups.map(({ title }) => title).join(' · '),
    groups,
    open: open.slice(0, MAX_OPEN),
    openMore: left > 0 ? `and ${countOf(left, 'more module', 'more modules')}` : '',
  };
}

function isOpen({ steps, blockedBy }: ModuleView): boolean {
  return steps.length > 0 || blockedBy !== '';
}

function moduleView(module: ModuleState, sources: Report['sources']): ModuleView {
  const { name, steps = [], blockedBy = [], place } = module;
  return {
    name: oneLine(name),
    schemas: schemasOf(module),
    chain: chainOf(steps),
    steps: steps.map(stepView),
    blockedBy: oneLine(blockedBy.join(', ')),
    place: placeText(place, sources),
  };
}

/** Writes the versions in the order in which the steps run, each once where one step goes on at the other's end. */
function chainOf(steps: readonly ModuleStep[]): string {
  if (steps.length === 0) return '';
  const versions = steps.flatMap(({ from, to }, index) => [
    ...(steps[index - 1]?.to === from ? [] : [from]),
    ...(to === undefined && index < steps.length - 1 ? [] : [to ?? '…']),
  ]);
  const required = steps.filter((step) => step.required === true).length;
  const count = `${countOf(steps.length, 'step')}${required === 0 ? '' : `, ${formatNumber(required)} required`}`;
  return shorten(oneLine(`${count}: ${versions.join(' → ')}`), MAX_CHAIN_LENGTH);
}

function stepView({ from, to, process = '', required }: ModuleStep): ModuleStepView {
  return {
    versions: oneLine(`${from} → ${to ?? '…'}`),
    process: nameView(process),
    required: required === undefined ? '' : required ? 'required' : 'optional',
  };
}

function schemasOf({ fromSchema, toSchema }: ModuleState): string {
  if (fromSchema !== undefined && toSchema !== undefined) return oneLine(`${fromSchema} → ${toSchema}`);
  if (toSchema !== undefined) return oneLine(`to ${toSchema}`);
  return fromSchema === undefined ? '' : oneLine(`at ${fromSchema}`);
}
