import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import { checkRules } from '../../src/rules/check-rules.ts';

const EXAMPLE = /<!-- rule: (?<id>\S+) -->\s+```yaml\n(?<yaml>[^]*?)```/;
const { id = '', yaml = '' } = EXAMPLE.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.groups ?? {};
const folder = mkdtempSync(join(tmpdir(), 'updoc-contributing-'));
mkdirSync(dirname(join(folder, id)), { recursive: true });
writeFileSync(join(folder, `${id}.yaml`), yaml);

describe('the rule in CONTRIBUTING.md', () => {
  const { rules, problems } = checkRules(folder, []);
  const examples = rules.flatMap(({ examples: { fires, silent } }) => [
    ...fires.map(({ log }) => ({ log, found: [id] })),
    ...silent.map(({ log }) => ({ log, found: [] })),
  ]);

  it('has no mistake', () => {
    expect(problems).toEqual([]);
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each(examples)('finds $found', async ({ log, found }) => {
    const path = join(folder, 'example.log');
    writeFileSync(path, [log].flat().join('\n'));
    const { findings } = await analyze([path], { ruleDirs: [folder] });
    expect(findings.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId === id)).toEqual(found);
  });
});
