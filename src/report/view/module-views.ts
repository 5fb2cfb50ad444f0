import type { ModuleState } from '../../model/timeline.ts';
import type { Report } from '../../model/report.ts';
import { formatNumber } from './format-values.ts';
import { oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';
import type { ModulesView } from './report-view.ts';
import { moduleMark } from './marks.ts';

const STATES = ['failed', 'pending', 'unknown', 'upgraded'] as const;

/** Shows the modules by what became of them, those first that need somebody. */
export function modulesView({ modules, sources }: Report): ModulesView {
  const groups = STATES.map((status) => {
    const mark = moduleMark(status);
    const members = modules.filter((module) => module.status === status);
    return {
      mark,
      title: `${formatNumber(members.length)} ${mark.word}`,
      folded: status === 'upgraded' || members.length > 12,
      modules: members.map((module) => ({
        name: oneLine(module.name),
        schemas: schemasOf(module),
        place: placeText(module.place, sources),
      })),
    };
  }).filter((group) => group.modules.length > 0);
  return { summary: groups.map(({ title }) => title).join(' · '), groups };
}

function schemasOf({ fromSchema, toSchema }: ModuleState): string {
  if (fromSchema !== undefined && toSchema !== undefined) return oneLine(`${fromSchema} → ${toSchema}`);
  if (toSchema !== undefined) return oneLine(`to ${toSchema}`);
  return fromSchema === undefined ? '' : oneLine(`at ${fromSchema}`);
}
