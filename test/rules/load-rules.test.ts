import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Notification } from '../../src/model/notification.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { folderOf } from '../support/rule-folder.ts';

const GOOD = `# yaml-language-server: $schema=../schema.json
title: An order that nobody placed
level: warning
confidence: low
when:
  problem:
    text: ['Order (?<order>\\d+) was not placed']
message: Order {{order}} was not placed.
remediation:
  summary: Place the order.
  steps: [Place it.]
sources: [own experience]
examples:
  fires:
    - name: an order
      log: |
        2024-01-01 00:00:00.000 WARN  [main][OrderUtil:1] Order 17 was not placed
  silent:
    - name: another sentence
      log: |
        2024-01-01 00:00:00.000 WARN  [main][OrderUtil:1] Order 17 was placed
`;

const PROBLEM = `  problem:
    text: ['Order (?<order>\\d+) was not placed']
`;

it('reads a rule with its defaults, and its examples when asked', () => {
  const [rule] = load({ 'acme/order-lost.yaml': GOOD }).rules;
  expect(rule).toMatchObject({
    id: 'acme/order-lost',
    nature: 'cause',
    specificity: 'normal',
    scope: {},
    causes: [],
    remediation: { queries: [], links: [] },
    examples: { fires: [{ name: 'an order' }], silent: [{ name: 'another sentence' }] },
  });
});

it('sorts rules by id, whatever the order of folders and files', () => {
  const { rules } = load({ 'b/b.yaml': GOOD, 'b/a.yaml': GOOD, 'a/z.yaml': GOOD });
  expect(rules.map(({ id }) => id)).toEqual(['a/z', 'b/a', 'b/b']);
});

it('takes no other files for rules', () => {
  const { rules, notifications } = load({
    'schema.json': '{}',
    'README.md': '',
    'a/notes.txt': '',
    'a/folder.yaml/notes.txt': '',
    'a/Big Name.yaml': GOOD,
  });
  expect([rules, notifications]).toEqual([[], []]);
});

it('lets the rule of a later folder stand for one of the same id', () => {
  const dirs = [
    folderOf({ 'a/a.yaml': GOOD }),
    folderOf({ 'a/a.yaml': GOOD.replace('level: warning', 'level: note') }),
  ];
  expect(loadRules(dirs, refuse).map(({ level }) => level)).toEqual(['note']);
});

it('leaves a broken rule out, says so, and keeps the others', () => {
  const { rules, notifications } = load({ 'a/good.yaml': GOOD, 'a/bad.yaml': GOOD.replace('message:', 'mesage:') });
  expect(rules.map(({ id }) => id)).toEqual(['a/good']);
  expect(notifications).toMatchObject([{ code: 'rule-broken', level: 'warning' }]);
  expect(notifications[0]?.message).toMatch(
    /^rule "a\/bad" was left out: .*bad\.yaml:8:1: unknown key "mesage"; .*Did you mean "message"\?/,
  );
});

it('names the folder that is none', () => {
  expect(() => loadRules(['/nowhere/rules'], refuse)).toThrow(UserError);
});

it.each([
  [
    'an unknown key',
    ['message: Order', 'mesage: Order'],
    '8:1: unknown key "mesage"; known: title, level, confidence, nature, specificity, scope, when, causes, message, cause, remediation, sources, examples. Did you mean "message"?',
  ],
  ['a missing key', ['message: Order {{order}} was not placed.\n', ''], '2:1: missing key "message"'],
  ['an unknown value', ['level: warning', 'level: warn'], '3:8: unknown value "warn"; known: error, warning, note'],
  [
    'a value that is close',
    ['level: warning', 'level: eror'],
    '3:8: unknown value "eror"; known: error, warning, note. Did you mean "error"?',
  ],
  [
    'a list that is none',
    ["text: ['Order (?<order>\\d+) was not placed']", 'text: Order'],
    '7:11: expected a list, found Order',
  ],
  [
    'a text that YAML takes for keys',
    ["'Order (?<order>\\d+) was not placed'", 'a(?: b)'],
    '7:12: expected text, found keys and values; put text that holds ": " in quotes',
  ],
  ['an empty list', ['steps: [Place it.]', 'steps: []'], '11:10: "steps" must not be empty'],
  ['an empty text', ['Place it.', "' '"], '11:11: "steps" must not be empty'],
  [
    'a key of a pattern',
    ['    text:', '    txt:'],
    '7:5: unknown key "txt"; known: event, logger, severity, exception, sqlState, vendorCode, process, module, text. Did you mean "text"?',
  ],
  [
    'an unknown event',
    ["text: ['Order", "event: [upgrade.process.faild]\n    text: ['Order"],
    '7:13: unknown value "upgrade.process.faild"; known: upgrade.process.started, upgrade.process.completed,',
  ],
  [
    'an unknown event, with those that begin alike first',
    ["text: ['Order", "event: [tool.faild]\n    text: ['Order"],
    '7:13: unknown value "tool.faild"; known: tool.jvm-arguments, tool.jdk-options,',
  ],
  [
    'an event that nobody knows, with where all are listed',
    ["text: ['Order", "event: [order.lost]\n    text: ['Order"],
    ' more, see rules/schema.json',
  ],
  [
    'an unknown condition',
    ['  problem:', '  problm:'],
    '6:3: unknown key "problm"; known: problem, mark, module, span, fact, import, gogo, release, unsatisfied, check, any, all, not, count, sequence, inside. Did you mean "problem"?',
  ],
  [
    'two conditions',
    ["was not placed']", "was not placed']\n  not: { mark: { event: [tool.failed] } }"],
    '6:3: a condition needs exactly one key, found "problem" and "not"; known: problem, mark, module, span, fact, import,',
  ],
  ['no condition', [PROBLEM, '  {}\n'], '6:3: a condition needs exactly one key, found none; known: problem, mark,'],
  [
    'a count without bounds',
    ["  problem:\n    text: ['Order", "  count:\n    of:\n      problem:\n        text: ['Order"],
    '7:5: a count needs "min" or "max"',
  ],
  [
    'a count that cannot be',
    [PROBLEM, '  count: { of: { mark: { event: [tool.failed] } }, min: 3, max: 2 }\n'],
    '6:10: "min" must not be more than "max"',
  ],
  [
    'a count of nothing',
    [PROBLEM, '  count: { of: { mark: { event: [tool.failed] } }, min: 0 }\n'],
    '6:57: must be at least 1',
  ],
  [
    'a sequence of one',
    [PROBLEM, '  sequence:\n    - mark: { event: [tool.failed] }\n'],
    '7:5: a sequence needs at least two conditions',
  ],
  [
    'a sequence with what stands nowhere',
    [PROBLEM, '  sequence:\n    - mark: { event: [tool.failed] }\n    - not: { mark: { event: [tool.failed] } }\n'],
    '8:7: a step of a sequence has to be seen somewhere: "not" and "fact" are not',
  ],
  [
    'a span that says nothing',
    [PROBLEM, '  inside: { span: {}, find: { problem: { text: [a] } } }\n'],
    '6:19: a span pattern needs at least one key',
  ],
  [
    'a span that nothing is looked for in',
    [PROBLEM, '  inside: { span: { kind: [process] } }\n'],
    '6:11: missing key "find"',
  ],
  [
    'an unknown kind of span',
    [PROBLEM, '  span: { kind: [proces] }\n'],
    '6:18: unknown value "proces"; known: process',
  ],
  [
    'an unknown fact',
    [PROBLEM, '  fact: { javaVersion: "8" }\n'],
    '6:11: unknown key "javaVersion"; known: product, edition, from, to,',
  ],
  [
    'a fact that compares words',
    [PROBLEM, '  fact: { java: ">=eleven" }\n'],
    '6:17: expected a comparison such as "<8.0.16" or ">=11", found ">=eleven"',
  ],
  [
    'a heap without unit',
    [PROBLEM, '  fact: { heap: "<2048" }\n'],
    '6:17: expected a comparison such as "<2g" or ">=512m", found "<2048"',
  ],
  [
    'a number that YAML takes for one',
    [PROBLEM, '  fact: { java: 8 }\n'],
    '6:17: expected text, found 8; put it in quotes',
  ],
  [
    'a capture that YAML takes for a number',
    ['    - name: an order\n', '    - name: an order\n      captures: { order: 17 }\n'],
    '16:26: expected text, found 17; put it in quotes',
  ],
  [
    'a list of captures with a number in it',
    ['    - name: an order\n', '    - name: an order\n      captures: { order: [a, 17] }\n'],
    '16:30: expected text, found 17; put it in quotes',
  ],
  [
    'a check that is none',
    [PROBLEM, '  check: release-state\n'],
    '6:10: unknown value "release-state"; known: upgrade-commands-missing',
  ],
  ['an import that says nothing', [PROBLEM, '  import: {}\n'], '6:11: an import pattern needs at least one key'],
  [
    'an unknown outcome of an import',
    [PROBLEM, '  import: { outcome: [failure] }\n'],
    '6:23: unknown value "failure"; known: succeeded, failed, partial, incomplete, unknown',
  ],
  [
    'a row of an answer that is no pattern',
    [PROBLEM, '  gogo: { row: { state: "(" } }\n'],
    '6:25: not an RE2 pattern: ',
  ],
  ['a state that is a word', [PROBLEM, '  release: { state: [failed] }\n'], '6:22: expected a number, found failed'],
  [
    'a capture that a form does not capture',
    [PROBLEM, '  unsatisfied: { waitsFor: . }\n'],
    '7:16: unknown capture "order"; known: bundle, component, waitsFor',
  ],
  [
    'a version line that is none',
    ['level: warning', "level: warning\nscope: { to: ['7'] }"],
    '4:15: expected a version line such as 7.3 or 2024.Q2, or comparisons such as ">=7.2 <2024.Q1", found "7"',
  ],
  [
    'an unknown phase',
    ['level: warning', 'level: warning\nscope: { phases: [module] }'],
    '4:19: unknown value "module"; known: start, preupgrade, cleanup, core, modules,',
  ],
  [
    'a capture where nothing is captured',
    ['(?<order>\\d+)', '\\d+'],
    '8:16: unknown capture "order": the condition captures nothing; write (?<order>…) into a pattern',
  ],
  [
    'text that holds ": "',
    ['title: An order that', 'title: Orders: one that'],
    '2:8: not valid YAML: a second ": " stands on this line; put text that holds ": " in quotes',
  ],
  [
    'text in backticks',
    ['[Place it.]', '[`updoc`]'],
    '11:11: not valid YAML: Plain value cannot start with reserved character `; put the text in quotes',
  ],
  [
    'a pattern in double quotes',
    ["'Order (?<order>\\d+) was not placed'", '"Order (?<order>\\d+) was not placed"'],
    'Invalid escape sequence \\d; put patterns in single quotes',
  ],
  [
    'a second document',
    ['message:', '---\nmessage:'],
    '8:1: not valid YAML: a second document begins here; a rule file holds one rule, take the line "---" out',
  ],
  ['a look-ahead, which RE2 does not have', ['was not placed', '(?!was) placed'], '7:12: not an RE2 pattern: '],
  ['a back reference', ['was not placed', '\\1 placed'], '7:12: not an RE2 pattern: '],
  ['a parenthesis that is not closed', ['was not placed', '(was placed'], '7:12: not an RE2 pattern: '],
  [
    'a capture that nothing captures',
    ['Order {{order}} was', 'Order {{odrer}} was'],
    '8:16: unknown capture "odrer"; known: order. Did you mean "order"?',
  ],
  [
    'a rule that is not there',
    ['message:', 'causes: [acme/order-lots]\nmessage:'],
    '8:10: unknown rule "acme/order-lots"; known: acme/rule',
  ],
  [
    'a key written twice',
    ['level: warning', 'level: warning\nlevel: note'],
    '4:1: not valid YAML: Map keys must be unique',
  ],
  [
    'an alias',
    ['level: warning', 'level: &x warning\nnature: *x'],
    '4:9: aliases are not allowed in rules: write the value again',
  ],
  ['a tag', ['level: warning', 'level: !!js/function warning'], '3:8: not valid YAML: Unresolved tag'],
  [
    'a key that reaches for prototypes',
    ['level: warning', 'level: warning\n__proto__: { polluted: 1 }'],
    '4:1: unknown key "__proto__"',
  ],
  [
    'a web address that is none',
    ['  steps:', '  links: [{ title: a, url: "javascript:alert(1)" }]\n  steps:'],
    '11:28: expected a web address (https://…)',
  ],
  [
    'examples that do not stay silent',
    ['  silent:\n    - name: another sentence\n', '  silent: []\n  more:\n    - name: another sentence\n'],
    '18:11: "silent" must not be empty',
  ],
])('says where and what: %s', (_what, [from, to], message) => {
  expect(GOOD).toContain(from);
  const dir = folderOf({ 'acme/rule.yaml': GOOD.replace(from, () => to) });
  const { problems } = checkRules(dir, []);
  const said = problems.map((problem) => `${problem.line}:${problem.column}: ${problem.message}`);
  expect(said.join('\n')).toContain(message);
});

it('says once that a tab stands where YAML is indented', () => {
  const text = GOOD.replace('  summary: Place the order.\n  steps:', '\tsummary: Place the order.\n\tsteps:');
  const { problems } = checkRules(folderOf({ 'a/a.yaml': text }), []);
  expect(problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)).toEqual([
    '10:1: not valid YAML: a tab stands where YAML is indented; tabs are not allowed there, write spaces',
  ]);
});

it('says where a letter was lost, in a file that is not UTF-8', () => {
  const dir = folderOf({ 'a/a.yaml': '' });
  writeFileSync(join(dir, 'a/a.yaml'), Buffer.from(GOOD.replace('An order', 'Ein Auftrag für Köln'), 'latin1'));
  const { problems } = checkRules(dir, []);
  expect(problems).toMatchObject([
    { line: 2, column: 21, message: expect.stringContaining('not UTF-8 here') as string },
  ]);
});

it('refuses a file that is larger than any rule', () => {
  const { problems } = checkRules(folderOf({ 'a/a.yaml': `${GOOD}# ${'x'.repeat(300_000)}\n` }), []);
  expect(problems[0]?.message).toMatch(/^larger than/);
});

it('does not let a rule change prototypes', () => {
  load({ 'a/a.yaml': GOOD.replace('level: warning', 'level: warning\n__proto__: { polluted: 1 }') });
  expect({}).not.toHaveProperty('polluted');
});

it('reads a rule in which examples do not come last', () => {
  const text = `${GOOD.replace('title: An order that nobody placed\n', '')}title: At the end\n`;
  expect(load({ 'a/a.yaml': text }).rules).toMatchObject([
    { title: 'At the end', examples: { fires: [{}], silent: [{}] } },
  ]);
});

function load(files: Readonly<Record<string, string>>) {
  const notifications: Notification[] = [];
  const rules = loadRules([folderOf(files)], (notification) => notifications.push(notification));
  return { rules, notifications };
}

function refuse({ message }: Notification): never {
  throw new Error(message);
}
