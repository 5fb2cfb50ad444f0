// Made-up rules, and a log whose problems some of them explain; the same every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileWriter } from './file-writer.ts';
import { PACKAGES, PROCESSES } from './names.ts';

const AREAS = 20;
const VERBS = ['read', 'write', 'convert', 'delete', 'index', 'resolve', 'merge', 'split'];
const NOUNS = [
  'entry',
  'layout',
  'structure',
  'template',
  'folder',
  'image',
  'article',
  'calendar',
  'address',
  'order',
];
const EXCEPTIONS = ['SQLException', 'IllegalStateException', 'PortalException', 'NullPointerException'];

/** Writes so many rules; one in ten asks by logger or exception alone, the others for a sentence of their own. */
export function writeRules(folder: string, count: number): void {
  for (let area = 0; area < AREAS; area++) mkdirSync(join(folder, `area-${area}`), { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `area-${index % AREAS}`, `rule-${index}.yaml`), ruleText(index));
  }
}

/** Writes a log with so many problems, of which no two say the same; every fiftieth is one that a rule explains. */
export function writeProblems(log: FileWriter, count: number): void {
  for (let index = 0; index < count; index++) {
    const logger = `Acme${index % 97}ServiceImpl`;
    log.write(`2024-03-01 02:${pad((index / 60) % 60)}:${pad(index % 60)}.000 ERROR [main][${logger}:${index % 300}] `);
    log.write(`${index % 50 === 0 ? sentence(index * 7) : `Nobody knows the word ${word(index)} here`}\n`);
    log.write(`java.lang.${EXCEPTIONS[index % 4] ?? ''}: ${word(index)}\n`);
    for (let frame = 0; frame < 30; frame++)
      log.write(`\tat ${className(index + frame)}.doUpgrade(Upgrade.java:${frame})\n`);
  }
}

function ruleText(index: number): string {
  const found = sentence(index);
  return `title: 'Made-up failure ${index}'
level: warning
confidence: low
${index % 4 === 0 ? "scope: { to: ['>=7.1'] }\n" : ''}when:
${condition(index, found)}
message: 'The part ${word(index)} did not do its work.'
cause: 'Some text of the length that such texts have, so that reading it costs what it costs with real rules. ${word(index)}'
remediation:
  summary: Do it again.
  steps:
    - Look for it in the log.
    - 'Type upgrade:execute com.acme.part${index} in the Gogo shell.'
sources: [made up]
examples:
  fires:
    - name: it
      log: |
        2024-03-01 02:00:00.000 ERROR [main][Acme:1] ${found}
  silent:
    - name: not it
      log: |
        2024-03-01 02:00:00.000 ERROR [main][Acme:1] all is well
`;
}

function condition(index: number, found: string): string {
  if (index % 20 === 3) return `  problem: { logger: [Rule${index}ServiceImpl], severity: [ERROR] }`;
  if (index % 20 === 7) return `  problem: { exception: [Rule${index}Exception], process: '${className(index)}' }`;
  if (index % 20 === 11)
    return `  all:\n    - problem: { text: ['${found}'] }\n    - not: { problem: { text: ['${word(index + 1)}'] } }`;
  return `  problem:\n    severity: [ERROR]\n    text:\n      - '${found}'\n      - 'Part ${word(index)} says (?<what>\\w+)'`;
}

function sentence(index: number): string {
  const verb = VERBS[index % VERBS.length] ?? '';
  const noun = NOUNS[Math.floor(index / VERBS.length) % NOUNS.length] ?? '';
  return `Unable to ${verb} the ${noun} of ${word(index)}`;
}

/** Letters only, so that masking numbers leaves words apart. */
function word(index: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz';
  return Array.from(String(index * 7919 + 104_729), (digit) => `${letters[Number(digit)] ?? ''}a`).join('');
}

function className(index: number): string {
  const name = PROCESSES[index % PROCESSES.length] ?? '';
  return `${PACKAGES[index % PACKAGES.length] ?? ''}.${name.slice(name.lastIndexOf('.') + 1)}`;
}

function pad(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}
