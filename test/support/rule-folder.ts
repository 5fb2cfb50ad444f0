import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A rule without a mistake that fires on its example. */
export const SOUND_RULE = `# yaml-language-server: $schema=../schema.json
title: An order that nobody placed
level: warning
confidence: low
when:
  problem:
    text: ['Order (?<order>\\d+) was not placed']
message: Order {{order}} was not placed.
cause: Nobody placed it.
remediation:
  summary: Place the order.
  steps: [Place it.]
sources: [own experience]
examples:
  fires:
    - name: an order
      captures: { order: '17' }
      log: |
        2024-01-01 00:00:00.000 WARN  [main][OrderUtil:1] Order 17 was not placed
  silent:
    - name: another sentence
      log: |
        2024-01-01 00:00:00.000 WARN  [main][OrderUtil:1] Order 17 was placed
`;

/** Writes files into a new folder, by their paths in it, and returns its path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'updoc-rules-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}
