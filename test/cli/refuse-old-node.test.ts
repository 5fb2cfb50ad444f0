import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refuseOldNode } from '../../src/cli/refuse-old-node.ts';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

it('refuses what is older than package.json says, and says what to do', () => {
  const [, least = ''] = /^>=(\d+)$/.exec(engines.node) ?? [];
  expect(refuseOldNode(`${least}.0.0`)).toBeUndefined();
  expect(refuseOldNode(process.versions.node)).toBeUndefined();
  expect(refuseOldNode(`${Number(least) - 1}.9.9`)).toBe(
    `updoc: Node.js ${Number(least) - 1}.9.9 is too old; install Node.js ${least} or later and run it again`,
  );
});
