import { type EvidenceItem, hasUpgrade } from './evidence.ts';
import { counted } from './source-named.ts';

/** What support asks of the Gogo shell. */
export const SHELL_ITEMS: readonly EvidenceItem[] = [
  answer('upgrade-check', 'upgrade:check', 'names modules whose upgrade waits', 'upgrade:check'),
  answer('upgrade-list', 'upgrade:list', 'shows schema versions of modules and their steps', 'upgrade:list'),
  answer('verify', 'verify:', 'tells whether the data is whole', 'verify:list'),
];

function answer(id: string, command: string, why: string, typed: string): EvidenceItem {
  return {
    id,
    title: `Gogo shell: ${command.endsWith(':') ? `${command}…` : command}`,
    why,
    isAsked: hasUpgrade,
    find: ({ report }) => {
      const answers = report.gogo.filter(
        (result) => result.command.startsWith(command) && result.outcome !== 'not-found',
      );
      const last = answers.at(-1);
      return last === undefined ? undefined : `${last.command}: ${last.outcome}, ${counted(last.rows.length, 'row')}`;
    },
    wayTo: () => ({ hint: 'in the Gogo shell (Control Panel, or telnet localhost 11311)', command: typed }),
  };
}
