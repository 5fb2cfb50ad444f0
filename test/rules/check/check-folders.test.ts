import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { checkFolders } from '../../../src/rules/check/check-folders.ts';
import { checkData, checkLines, hasMistakes } from '../../../src/rules/check/write-check.ts';
import { runExample } from '../../../src/knowledge/run-example.ts';
import { SOUND_RULE, folderOf } from '../../support/rule-folder.ts';

const NOISE = SOUND_RULE.replace('level: warning', 'level: note\nnature: noise').replace(
  'Order (?<order>\\d+) was not placed',
  'Order (?<order>\\d+) was not',
);

it('has nothing to say of a sound rule', async () => {
  expect(await said({ 'acme/order-lost.yaml': SOUND_RULE })).toBe(
    '1 file with 1 sound rule and 2 examples checked: no mistake\n',
  );
});

/** What is changed in the sound rule, and where and what is said then. */
describe('says where and what', () => {
  it.each([
    [
      'an unknown key, as checkRules finds it',
      ['cause: Nobody', 'cuase: Nobody'],
      '9:1: unknown key "cuase"; known: title',
    ],
    [
      'a capture that nothing captures',
      ['[Place it.]', "['Place {{id}}.']"],
      '12:18: unknown capture "id"; known: order',
    ],
    [
      'an example that does not fire',
      ['17 was not placed', '17 was never placed'],
      '18:12: the example "an order" does not fire: when.problem: nothing has this "text"; found in it: "Order 17 was never placed"',
    ],
    [
      'an example that captures something else',
      ["order: '17'", "order: '18'"],
      '17:26: the example captures "17" as "order"; expected "18"',
    ],
    [
      'an example that does not capture',
      ["order: '17'", 'other: x'],
      '17:26: the example captures no "other"; expected "x"; captured: order',
    ],
    [
      'a capture that is mistyped',
      ["order: '17'", "ordr: '17'"],
      '17:25: the example captures no "ordr"; expected "17"; captured: order. Did you mean "order"?',
    ],
    [
      'a capture of the message that an example lacks',
      ['Order (?<order>\\d+) was not placed', 'Order (?:(?<order>x)|\\d+) was not placed'],
      '17:26: the example captures no "order"; expected "17"',
    ],
    [
      'a near miss that fires',
      ['Order 17 was placed', 'Order 18 was not placed'],
      '22:12: the near miss "another sentence" fires; narrow the condition down',
    ],
    [
      'a text left open',
      ['Nobody placed it', 'TODO say why'],
      '9:8: still to be written: "TODO say why."; replace the TODO',
    ],
    ['a text left open in a list', ['Place it.', 'FIXME'], '12:11: still to be written: "FIXME"; replace the FIXME'],
    [
      'what is listed twice',
      ["was not placed']", "was not placed', 'Order (?<order>\\d+) was not placed']"],
      '7:50: the same as number 1 of this list; write it once',
    ],
    [
      'an event of imports outside of imports',
      ["problem:\n    text: ['Order (?<order>\\d+) was not placed']", 'problem: { event: [import.error] }'],
      'can never fire: what it looks for stands in runs of the kind import only, and its scope leaves these out; write scope: { runs: [import] }',
    ],
    [
      'an event of the tool in server starts only',
      ['when:\n  problem:', 'scope: { runs: [server] }\nwhen:\n  problem:\n    event: [tool.failed]'],
      '5:16: can never fire: what it looks for stands in runs of the kind upgrade only',
    ],
    [
      'an event that is never a mark',
      ["problem:\n    text: ['Order (?<order>\\d+) was not placed']", 'mark: { event: [log.message] }'],
      '6:18: can never fire: "log.message" is never a mark; ask for it with "problem"',
    ],
    [
      'what must and must not hold',
      [
        "problem:\n    text: ['Order (?<order>\\d+) was not placed']",
        'all:\n    - problem: { logger: [A], text: [x, y] }\n    - not: { any: [{ problem: { text: [y, x], logger: [A] } }] }',
      ],
      '8:7: can never fire: what must not hold here must hold beside it',
    ],
    ...[
      ["from: ['>=7.4'], to: ['<7.2']", '5:16: can never fire: every version in "from" is later than those in "to"'],
      ['runs: [server], phases: [import]', '5:8: can never fire'],
    ].map(([scope, message]): [string, [string, string], string] => [
      `a scope that is empty: ${scope}`,
      ["when:\n  problem:\n    text: ['Order", `scope: { ${scope} }\nwhen:\n  problem:\n    text: ['Border`],
      message,
    ]),
    [
      'a fact that the scope leaves out',
      [
        "when:\n  problem:\n    text: ['Order (?<order>\\d+) was not placed']",
        'scope: { databases: [mysql] }\nwhen:\n  all:\n    - problem: { text: [not placed] }\n    - fact: { database: [oracle] }',
      ],
      '9:25: can never fire: the scope leaves these databases out',
    ],
    ...[
      ['without its colon', 'https//a.com/b', '"https//a.com/b" does not begin with https:// or http://'],
      [
        'of a mistyped scheme',
        'htps://a.com/b',
        '"htps://a.com/b" does not begin with https:// or http://. Did you mean "https"?',
      ],
      ['of another scheme', 'ftp://a.com/b', '"ftp://a.com/b" does not begin with https://'],
      ['without a scheme', 'www.a.com', '"www.a.com" does not begin with https://'],
      ['with words behind it', 'https://a.com/b seen in 7.3', 'holds a space; an address stands alone'],
      ['that begins twice', 'https://https://a.com', 'has its beginning twice'],
      ['with the stop of a sentence', 'https://a.com/b.', 'ends with ., which is no part of an address'],
      ['that is none', 'https://a:b:c/d', '"https://a:b:c/d" is no address'],
      ['with a password', 'https://joe:secret@a.com/', 'holds a user name; an address is for everybody'],
      ['of this machine', 'http://localhost:8080/web', 'the host "localhost" is a local one'],
      ['of a company network', 'https://wiki/page', 'the host "wiki" is a local one'],
      ['of a number', 'http://192.168.1.4/x', 'the host "192.168.1.4" is a number'],
    ].map(([what, source, message]): [string, [string, string], string] => [
      `an address ${what}`,
      ['[own experience]', `['${source}']`],
      `13:11: ${message.startsWith('holds') || message.startsWith('has') || message.startsWith('ends') ? `"${source}" ` : ''}${message}`,
    ]),
  ])('%s', async (_what, [from, to], message) => {
    expect(SOUND_RULE).toContain(from);
    // A condition that is put in place of the pattern captures nothing.
    const sound = message.includes('can never fire') ? SOUND_RULE.replace('{{order}}', '17') : SOUND_RULE;
    const text = await said({ 'acme/order-lost.yaml': sound.replace(from, () => to) });
    expect(text).toContain(`acme/order-lost.yaml:${/^\d/.test(message) ? message : ''}`);
    expect(text).toContain(message);
    expect(text).toMatch(/: 1 mistake in 1 file\n$/);
  });
});

it('tells of an example that captures nothing for a name in the message', async () => {
  const text = SOUND_RULE.replace('(?<order>\\d+)', '(?:(?<order>x)|\\d+)').replace(/ +captures:.*\n/, '');
  expect(await said({ 'a/a.yaml': text })).toContain(
    '17:12: the example "an order" captures no "order", which the message names',
  );
});

it.each([
  'an internal ticket',
  'HTTP client source, class Client',
  'help: the shell says it',
  'https://en.wikipedia.org/wiki/Oracle_(disambiguation)',
])('takes this for a source: %s', async (source) => {
  expect(await said({ 'a/a.yaml': SOUND_RULE.replace('own experience', `'${source}'`) })).toContain('no mistake');
});

it('asks for the host that other rules name', async () => {
  const at = (host: string) =>
    SOUND_RULE.replace('own experience', `https://${host}/x`).replace('was not placed', `was not placed by ${host}`);
  const files = {
    'a/a.yaml': at('learn.acme.com'),
    'a/b.yaml': at('learn.acme.com'),
    'a/c.yaml': at('learn.acme.com'),
    'a/d.yaml': at('leran.acme.com'),
  };
  expect(await said(files)).toMatch(
    /d\.yaml:13:11: the host "leran\.acme\.com" is named by no other rule\. Did you mean "learn\.acme\.com"\?/,
  );
});

describe('rules beside each other', () => {
  it('tells of two that fire on the same, whatever the order in which they say it', async () => {
    const text = SOUND_RULE.replace(
      "text: ['Order (?<order>\\d+) was not placed']",
      "text: ['Order (?<order>\\d+) was not placed', b]\n    severity: [WARN]",
    );
    const turned = SOUND_RULE.replace(
      "text: ['Order (?<order>\\d+) was not placed']",
      "severity: [WARN]\n    text: [b, 'Order (?<order>\\d+) was not placed']",
    );
    const lines = await said({ 'a/a.yaml': text, 'b/b.yaml': turned });
    expect(lines).toMatch(
      /^\S+b\/b\.yaml:6:3: fires on the same as "a\/a"; merge the two.*\n2 files .*: 1 mistake in 1 file\n$/,
    );
  });

  it('does not take a rule with another scope for the same', async () => {
    const scoped = SOUND_RULE.replace('when:', 'scope: { databases: [oracle] }\nwhen:');
    expect(await said({ 'a/a.yaml': SOUND_RULE, 'b/b.yaml': scoped })).toContain('no mistake');
  });

  it('says which noise rule leaves nothing to another', async () => {
    const lines = await said({ 'a/a.yaml': SOUND_RULE, 'noise/orders.yaml': NOISE });
    expect(lines).toMatch(
      /a\.yaml:6:3: can never fire: the noise rule "noise\/orders" explains what every example holds/,
    );
    expect(lines).toContain(': 1 mistake in 1 file');
  });

  it('lets rules of all folders be named as causes', async () => {
    const naming = SOUND_RULE.replace('message:', 'causes: [b/b]\nmessage:').replace('not placed', 'not ever placed');
    const [one, other] = [
      folderOf({ 'a/a.yaml': naming.replaceAll('was not placed', 'was not ever placed') }),
      folderOf({ 'b/b.yaml': SOUND_RULE }),
    ];
    const check = await checkFolders([own(one), own(other)], [], runExample);
    expect(check.remarks).toEqual([]);
  });

  it('notes that a rule of the user replaces a built-in one, which is no mistake', async () => {
    const builtIn = folderOf({ 'a/a.yaml': SOUND_RULE });
    const mine = folderOf({ 'a/a.yaml': SOUND_RULE.replace('level: warning', 'level: note') });
    const check = await checkFolders([own(mine)], [{ dir: builtIn, isBuiltIn: true }], runExample);
    expect(checkLines(check)).toMatch(/a\.yaml:1:1: note: replaces the built-in rule "a\/a"\n1 file .*: no mistake\n$/);
    expect(hasMistakes(check)).toBe(false);
  });
});

it.each(['Acme/order.yaml', 'acme/Order.yaml', 'acme/order.yml', 'order.yaml', 'acme/deep/order.yaml'])(
  'tells of a file that is not read: %s',
  async (path) => {
    expect(await said({ [path]: SOUND_RULE })).toContain(
      `${path}:1:1: not read as a rule; expected <area>/<slug>.yaml`,
    );
  },
);

describe('tells of version lines that are none', () => {
  const scoped = (scope: string) => SOUND_RULE.replace('when:', `scope: { ${scope} }\nwhen:`);

  it.each([
    ["to: ['7.5']", '5:15: no version is "7.5"; the lines are 4.0 to 7.4, then 2023.Q3 and each quarter after it'],
    ["to: ['7.3', '>7.4 <2023.Q3']", '5:22: no version is ">7.4 <2023.Q3"'],
    ["to: ['7.3', '>=7.4 <7.2']", '5:22: no version is ">=7.4 <7.2"'],
    ["from: ['2023.Q2']", '5:17: no version is "2023.Q2"'],
    ["from: ['6.3'], to: ['7.4']", '5:17: no version is "6.3"'],
  ])('in a scope: %s', async (scope, message) => {
    expect(await said({ 'acme/order-lost.yaml': scoped(scope) })).toContain(`order-lost.yaml:${message}`);
  });

  it('in a fact, whatever stands around it', async () => {
    const when =
      "any:\n    - problem: { text: ['Order (?<order>\\d+) was not placed'] }\n    - not: { fact: { to: ['7.9'] } }";
    const text = SOUND_RULE.replace("problem:\n    text: ['Order (?<order>\\d+) was not placed']", () => when);
    expect(await said({ 'acme/order-lost.yaml': text })).toContain('8:27: no version is "7.9"');
  });

  it.each([
    "to: ['>=7.5']",
    "to: ['2031.Q4']",
    "from: ['5.2', '<6.2']",
    "to: ['>2023.Q4 <2024.Q2']",
    "to: ['>=2023.Q1']",
  ])('and not of others: %s', async (scope) => {
    expect(await said({ 'acme/order-lost.yaml': scoped(scope) })).toContain(': no mistake');
  });
});

describe('tells of a slug that two rules have', () => {
  const other = SOUND_RULE.replaceAll('placed', 'paid');

  it('as a mistake of the later one', async () => {
    expect(await said({ 'a/order.yaml': SOUND_RULE, 'b/order.yaml': other })).toMatch(
      /^\S+b\/order\.yaml:1:1: has the slug of "a\/order"; choose another.*\n2 files with 1 sound rule .*: 1 mistake in 1 file\n$/,
    );
  });

  it('as a note where one comes with the program', async () => {
    const check = await checkFolders(
      [own(folderOf({ 'a/order.yaml': other }))],
      [{ dir: folderOf({ 'b/order.yaml': SOUND_RULE }), isBuiltIn: true }],
      runExample,
    );
    expect(checkLines(check)).toMatch(/a\/order\.yaml:1:1: note: has the slug of "b\/order"/);
    expect(hasMistakes(check)).toBe(false);
  });
});

describe('checks one rule alone', () => {
  const files = {
    'a/good.yaml': SOUND_RULE,
    'a/bad.yaml': SOUND_RULE.replace('message:', 'mesage:'),
    'a/draft.yaml': SOUND_RULE.replaceAll('placed', 'paid').replace('cause: Nobody', 'cause: TODO'),
  };
  const only = async (id: string) =>
    checkLines(await checkFolders([own(folderOf(files))], [], runExample, { only: id }));

  it('by its id', async () => {
    expect(await only('a/good')).toBe('1 file with 1 sound rule and 2 examples checked: no mistake\n');
  });

  it('also one that cannot be read', async () => {
    expect(await only('a/bad')).toMatch(/bad\.yaml:8:1: unknown key "mesage".*\n1 file with 0 sound rules/);
  });

  it('and does not call a draft sound', async () => {
    expect(await only('a/draft')).toMatch(
      /still to be written.*\n1 file with 0 sound rules and 2 examples checked: 1 mistake/,
    );
  });

  it('and says so where it is not there', async () => {
    await expect(only('a/godo')).rejects.toThrow(
      'unknown rule "a/godo"; known: a/bad, a/draft, a/good. Did you mean "a/good"?',
    );
  });
});

it('sorts by file and place, and says the same as JSON', async () => {
  const broken = SOUND_RULE.replace('Nobody placed it', 'TODO').replace('17 was placed', '17 was not placed');
  const check = await checkFolders(
    [own(folderOf({ 'b/b.yaml': broken, 'a/a.yaml': broken.replace('was not placed', 'was not placed|x') }))],
    [],
    runExample,
  );
  const { mistakes, notes, ...counts } = checkData(check) as {
    mistakes: { file: string; line: number; column: number }[];
    notes: [];
  };
  expect(mistakes.map(({ file, line, column }) => `${file.slice(-8)}:${line}:${column}`)).toEqual([
    'a/a.yaml:9:8',
    'a/a.yaml:22:12',
    'b/b.yaml:9:8',
    'b/b.yaml:22:12',
  ]);
  expect([notes, counts]).toEqual([[], { files: 2, rules: 0, examples: 4 }]);
});

it('does not take a text in the log of an example for one left open', async () => {
  expect(await said({ 'a/a.yaml': SOUND_RULE.replace('Order 17 was placed', 'TODO') })).toContain('no mistake');
});

it('names the folder that is none', async () => {
  await expect(checkFolders([own('/nowhere/rules')], [], runExample)).rejects.toThrow(UserError);
});

async function said(files: Readonly<Record<string, string>>): Promise<string> {
  return checkLines(await checkFolders([own(folderOf(files))], [], runExample));
}

function own(dir: string) {
  return { dir, isBuiltIn: false };
}
