// Cases of what the program reads beside logs.
import { type Random, between } from '../../make-samples/random.ts';
import { chance, pick } from '../chance.ts';
import type { CaseFile } from '../fuzz-case.ts';
import { mutateBytes } from '../mutate/mutate-bytes.ts';
import { mutateJson } from '../mutate/mutate-json.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import { WORDS } from '../mutate/words.ts';
import type { Seeds } from '../seeds.ts';

/** Makes a saved report that somebody changed. */
export function savedCase({ reports }: Seeds, random: Random): readonly CaseFile[] {
  return [{ name: 'report.json', bytes: mutateAnyJson(pick(random, reports), random, reports) }];
}

/** Makes a folder with one rule. */
export function ruleCase({ rules }: Seeds, random: Random): readonly CaseFile[] {
  const others = rules.map(({ bytes }) => bytes.toString('latin1'));
  const bytes = mutateLines(pick(random, rules).bytes.toString('latin1'), random, [...others, ...YAML]);
  return [{ name: 'rules/acme/found.yaml', bytes }];
}

/** Makes a folder with one to three templates that take the place of ours, or are an output of their own. */
export function templatesCase({ templates }: Seeds, random: Random): readonly CaseFile[] {
  const others = [...templates.map(({ bytes }) => bytes.toString('latin1')), ...HANDLEBARS];
  return Array.from({ length: between(random, 1, 3) }, () => {
    const { name, bytes } = pick(random, templates);
    const path = chance(random, 0.3)
      ? pick(random, ['cover/report.md.hbs', 'cover/report.txt.hbs', 'cover/report.html.hbs'])
      : name;
    return { name: `templates/${path}`, bytes: mutateLines(bytes.toString('latin1'), random, others) };
  });
}

/** Makes a redaction map. */
export function mapCase(random: Random): readonly CaseFile[] {
  return [{ name: 'map.json', bytes: mutateAnyJson(MAP, random, [MAP]) }];
}

/** Makes a file of accepted findings. */
export function acceptedCase(random: Random): readonly CaseFile[] {
  return [{ name: 'accepted.yaml', bytes: mutateLines(ACCEPTED, random, [ACCEPTED, ...YAML]) }];
}

/** Makes what another archive exported. */
export function exportCase({ exported }: Seeds, random: Random): readonly CaseFile[] {
  const lines = exported.trimEnd().split('\n');
  const changed = lines.map((line) => (chance(random, 0.1) ? mutateJson(line, random) : line));
  const text = `${changed.join('\n')}\n`;
  const bytes = chance(random, 0.6)
    ? Buffer.from(text)
    : mutateLines(Buffer.from(text).toString('latin1'), random, [exported]);
  return [{ name: 'export.jsonl', bytes }];
}

/** Makes the file of a damaged archive. */
export function archiveCase({ archive }: Seeds, random: Random): readonly CaseFile[] {
  return [{ name: 'archive.db', bytes: mutateBytes(archive, random) }];
}

/** Makes a query for the archive, as the content of a file. */
export function queryCase(random: Random): readonly CaseFile[] {
  const words = Array.from({ length: between(random, 1, 8) }, () => {
    const word = chance(random, 0.6)
      ? pick(random, QUERY_WORDS)
      : Buffer.from(pick(random, WORDS), 'latin1').toString();
    return (
      pick(random, ['', '', '', '+', '-', 'title:', 'code:', '"']) +
      word +
      pick(random, ['', '', '', '~1', '~2', '^3', '*', '"'])
    );
  });
  return [{ name: 'query.txt', bytes: Buffer.from(words.join(pick(random, [' ', ' ', '', '\n']))) }];
}

function mutateLines(text: string, random: Random, others: readonly string[]): Buffer {
  const bytes = Buffer.from(mutateText(text, random, others), 'latin1');
  return chance(random, 0.15) ? mutateBytes(bytes, random) : bytes;
}

function mutateAnyJson(text: string, random: Random, others: readonly string[]): Buffer {
  const changed = chance(random, 0.75)
    ? Buffer.from(mutateJson(text, random))
    : mutateLines(Buffer.from(text).toString('latin1'), random, others);
  return changed;
}

const MAP = `${JSON.stringify(
  {
    version: 1,
    key: 'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
    values: {
      'host-1': 'kiwi-db',
      'user-1': 'joe',
      'ipv4-10-1': '10.1.2.3',
      'term-1': 'acme',
      'database-1': 'lportal',
    },
    secrets: { '<password-1>': 'q83vEjRWeJA=' },
  },
  null,
  2,
)}\n`;

const ACCEPTED = `# agreed with operations
- rule: core/unique-index-duplicates
  reason: the test machine is small
  until: 2126-12-31
  by: Operations
- fingerprint: "1:0123456789abcdef"
  reason: 'known: see ticket 12'
  until: 2020-01-01
`;

const YAML: readonly string[] = [
  'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n<<: *a',
  '"__proto__": { polluted: true }\nconstructor: 1\n? [a, b]\n: c',
  'when:\n  problem:\n    text: ["(a+)+b", "(?<x>.*){{x}}", "[", "\\\\p{L}{1000}"]\n',
  'when: { not: { not: { not: { any: [] } } } }\n!!js/function "x"\n--- a\n--- b\n%YAML 1.1\n',
  'message: "{{x}} {{__proto__}} {{constructor}}"\nuntil: 9999-99-99\n\t- tab\n',
];

const HANDLEBARS: readonly string[] = [
  '{{constructor}}\n{{#with __proto__}}{{/with}}\n{{{raw}}}\n{{> report}}\n{{> (lookup . "x")}}',
  '{{#each findings}}{{#each findings}}{{title}}\n{{/each}}\n{{else}}\n{{/each}}\n{{@root.x}}\n{{../../x}}',
  '{{!-- a --}}\n{{#if}}\n{{csv title}}\n{{text verdict.headline}}\n{{#unless x}}{{^}}{{/unless}}\n\\{{x}}\n{{~x~}}',
];

const QUERY_WORDS: readonly string[] = [
  ...['duplicate', 'entry', '1062', 'IX_63A2AABD', 'com.liferay.portal', 'java.sql.SQLException', 'deadlock', 'Größe'],
  ...[
    'database/unique-index',
    '*',
    '**',
    '~',
    '^',
    ':',
    '+',
    '-',
    '""',
    'a'.repeat(3_000),
    'a '.repeat(60),
    'title:',
    'x:y',
  ],
];
