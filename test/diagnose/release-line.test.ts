import { describe, expect, it } from 'vitest';
import type { ProductVersion } from '../../src/model/timeline.ts';
import { lineRangeOf, nameOfLine } from '../../src/diagnose/release-line.ts';
import { toolCommand } from '../../src/diagnose/tool-command.ts';

const LINES: readonly (readonly [version: ProductVersion, lowest: number, highest: number])[] = [
  [{ version: '6.2' }, 6.2, 6.2],
  [{ version: '6.2 or earlier' }, 0, 6.2],
  [{ version: '7.2.10 GA1' }, 7.2, 7.2],
  [{ version: '7.2 or later' }, 7.2, Infinity],
  [{ version: '7.4.13 Update 34' }, 7.4, 7.4],
  [{ version: '7.4.3.112 CE GA112' }, 7.4, 7.4],
  [{ version: '7.4.3.129 CE GA129' }, 2024.3, Infinity],
  [{ version: '2024.Q2.7' }, 2024.2, 2024.2],
  [{ version: '2025.q4.0' }, 2025.4, 2025.4],
  [{ build: '6203' }, 6.2, 6.2],
  [{ build: '7110' }, 7.1, 7.1],
  [{ build: '7413' }, 7.4, Infinity],
  [{ version: '7.3', build: '7413' }, 7.3, 7.3],
  [{ version: 'trunk' }, 0, Infinity],
  [{ build: '20240102' }, 0, Infinity],
  [{}, 0, Infinity],
];

it.each(LINES)('reads the release line of %j', (version, lowest, highest) => {
  expect(lineRangeOf(version)).toEqual({ lowest, highest });
});

it('names lines as people do', () => {
  expect([6.2, 7, 7.4, 2024.2].map(nameOfLine)).toEqual(['6.2', '7.0', '7.4', '2024.Q2']);
});

describe('the command of the upgrade tool', () => {
  it.each([
    ['7.0', 'db_upgrade.sh'],
    ['7.4.13 Update 81', 'db_upgrade.sh'],
    ['7.4.13 Update 82', 'db_upgrade_client.sh'],
    ['7.4.13.u92', 'db_upgrade_client.sh'],
    ['7.4.3.81 CE GA81', 'db_upgrade.sh'],
    ['7.4.3.120', 'db_upgrade_client.sh'],
    ['2024.Q1.3', 'db_upgrade_client.sh'],
    ['7.4 or later', 'db_upgrade.sh'],
  ])('of %s is %s', (version, script) => {
    expect(toolCommand({ version })).toBe(`./${script} -l output.log`);
  });
});
