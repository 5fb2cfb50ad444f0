// What is done with a case: commands, one after the other. All scripts of a kind are run over what was found once.
import { OUTPUT_NAMES } from '../../src/report/outputs/output-names.ts';
import type { FuzzKind } from './fuzz-case.ts';

/**
 * A command. In its words `@inputs` stands for the files of the case, `@file` for the first one, `@text` for what is in it, `@in/` for
 * their folder, `@out/` for an empty one, `@demo` for a good log, `@past` for an archive.
 */
export interface Step {
  readonly argv: readonly string[];
  /** The first file comes by standard input, in chunks of so many bytes. */
  readonly chunkBytes?: number;
  /** What is printed is the same as in the step before. */
  readonly isSame?: boolean;
  /** Nothing that was planted may be seen. */
  readonly isRedacted?: boolean;
  /** It proves what the step before saved, if that was saved. */
  readonly isProof?: boolean;
  /** What it looks like is up to the case. */
  readonly isOwnLook?: boolean;
}

/** Commands that are run one after the other in one folder. */
export type Script = readonly Step[];

const PLAIN = ['--no-archive', '--no-accepted'];
const analyzed = (...words: readonly string[]): Step => ({ argv: ['analyze', '@inputs', ...PLAIN, ...words] });
const redacted = (output: string): Script => [
  { ...analyzed('--redact', '--redact-map', '@out/map.json', '--verbose', '-f', output), isRedacted: true },
];
const again = (output: string): Script => [
  analyzed('-f', output, '--verbose', '-o', '@out/saved.json'),
  { argv: ['render', '@out/saved.json', '--no-accepted', '-f', output, '--verbose'], isSame: true },
];
const files = ['html', 'md', 'jira', 'txt', 'xml', 'sarif', 'trace.json', 'ndjson', 'json'].flatMap((ending) => [
  '-o',
  `@out/report.${ending}`,
]);

const SHORT_LOG: readonly Script[] = [
  ...OUTPUT_NAMES.map((output) => [analyzed('-f', output, '--verbose')]),
  ...['json', 'html', 'terminal'].map(redacted),
  [analyzed(...files)],
];

const LOG: readonly Script[] = [
  ...SHORT_LOG,
  ...['markdown', 'jira', 'junit', 'sarif', 'trace', 'github'].map(redacted),
  [analyzed('--color', 'always'), analyzed()],
  [analyzed('-f', 'markdown', '--short'), analyzed('-f', 'jira', '--short')],
  [analyzed('--time-zone', 'America/St_Johns', '--from', '6.2', '--to', '2026.q1', '-f', 'json')],
  ...['markdown', 'html', 'junit', 'trace'].map(again),
  [
    { argv: ['analyze', '-', ...PLAIN, '-f', 'json'], chunkBytes: 64 * 1024 },
    { argv: ['analyze', '-', ...PLAIN, '-f', 'json'], chunkBytes: 997, isSame: true },
  ],
  [
    { argv: ['analyze', '@inputs', '--archive', '@out/archive.db', '--label', 'x', '-f', 'json'] },
    { argv: ['history', 'show', 'last', '--archive', '@out/archive.db'] },
    { argv: ['history', 'show', 'last', '--archive', '@out/archive.db', '-f', 'json'] },
    { argv: ['history', 'export', '--archive', '@out/archive.db', '-o', '@out/export.jsonl'] },
    { argv: ['history', 'import', '@out/export.jsonl', '--archive', '@out/other.db'] },
    { argv: ['search', 'upgrade', 'error', 'java.*', '--archive', '@out/archive.db', '-f', 'markdown'] },
    { argv: ['compare', '--label', 'x', '--archive', '@out/archive.db', '-f', 'markdown'] },
    { argv: ['ticket', 'last', '--archive', '@out/archive.db', '--redact-map', '@out/map.json', '--preview'] },
  ],
  [{ argv: ['similar', '@inputs', '--archive', '@past'] }],
  [
    { argv: ['ticket', '@inputs', '--no-archive', '--redact-map', '@out/map.json', '--preview'], isRedacted: true },
    {
      argv: [
        'ticket',
        '@inputs',
        '--no-archive',
        '--redact-map',
        '@out/map.json',
        '-o',
        '@out/ticket.zip',
        '--include-logs',
      ],
      isRedacted: true,
    },
  ],
  [analyzed('-o', '@out/saved.json'), { argv: ['verify', '@out/saved.json', '@inputs'], isProof: true }],
  [
    { ...analyzed('-o', '@out/saved.json', '--proof', '--redact', '--redact-map', '@out/map.json'), isRedacted: true },
    { argv: ['verify', '@out/saved.json', '@inputs', '-f', 'json'], isProof: true },
    {
      argv: ['ticket', '@out/saved.json', '@inputs', '--redact-map', '@out/map.json', '-o', '@out/ticket.zip'],
      isRedacted: true,
    },
  ],
  [
    { argv: ['compare', '@demo', '@inputs', '--no-accepted', '-f', 'html'] },
    { argv: ['forecast', '@inputs', '@demo', '--no-accepted', '-f', 'json', '--rows', 'Layout=5'] },
    {
      argv: ['compare', '@inputs', '@demo', '--no-accepted', '--redact', '--redact-map', '@out/map.json'],
      isRedacted: true,
    },
  ],
  [
    { argv: ['rules', 'new', 'acme/found', '--from', '@inputs', '--dir', '@out/rules'] },
    { argv: ['rules', 'check', '@out/rules'] },
  ],
];

const OWN_RULES = ['--rules', '@in/rules'];
const OWN_TEMPLATES = ['--template', '@in/templates', '--no-accepted', '--verbose'];
const DEMO = ['analyze', '@demo', ...PLAIN];

const OTHER: Readonly<Partial<Record<FuzzKind, readonly Script[]>>> = {
  packed: SHORT_LOG,
  saved: [
    ...OUTPUT_NAMES.filter((output) => output !== 'ndjson').map((output) => [
      { argv: ['render', '@file', '--no-accepted', '-f', output, '--verbose'] },
    ]),
    [{ argv: ['render', '-', '--no-accepted', '--color', 'always'], chunkBytes: 100 }],
    [{ argv: ['render', '@file', '--no-accepted', '--redact', '--redact-map', '@out/map.json', '-f', 'html'] }],
    [{ argv: ['compare', '@file', '@demo', '--no-accepted', '-f', 'markdown'] }],
    [{ argv: ['compare', '@demo', '@file', '--no-accepted', '-f', 'html'] }],
    [{ argv: ['forecast', '@file', '@demo', '@file', '--no-accepted'] }],
    [{ argv: ['similar', '@file', '--archive', '@past'] }],
    [{ argv: ['unredact', '@file', '--redact-map', '@out/none.json'] }],
    [{ argv: ['verify', '@file', '@demo'] }, { argv: ['verify', '@file', '@demo', '-f', 'json'] }],
    [{ argv: ['ticket', '@file', '--redact-map', '@out/map.json', '-o', '@out/ticket.zip'] }],
    [{ argv: ['ticket', '@file', '@demo', '--redact-map', '@out/map.json', '--preview', '--for', 'jira'] }],
  ],
  rule: [
    [{ argv: ['rules', 'check', '@in/rules'] }],
    [{ argv: ['rules', 'check', '@in/rules', '-f', 'json'] }],
    [{ argv: ['rules', 'show', 'acme/found', ...OWN_RULES] }],
    [{ argv: ['rules', 'show', 'acme/found', ...OWN_RULES, '-f', 'markdown'] }],
    [{ argv: ['rules', 'list', ...OWN_RULES, '--area', 'acme', '-f', 'json'] }],
    [{ argv: [...DEMO, ...OWN_RULES, '-f', 'json'] }],
    [{ argv: [...DEMO, ...OWN_RULES, '-f', 'html'] }],
    [{ argv: [...DEMO, ...OWN_RULES, '-f', 'sarif'] }, { argv: [...DEMO, ...OWN_RULES, '-f', 'sarif'], isSame: true }],
  ],
  templates: ['html', 'markdown', 'jira', 'cover'].map((output) => [
    { argv: [...DEMO, ...OWN_TEMPLATES, '-f', output], isOwnLook: true },
  ]),
  map: [
    [{ argv: [...DEMO, '--redact', '--redact-map', '@file', '-f', 'json'] }],
    [{ argv: [...DEMO, '--redact', '--redact-map', '@file'] }],
    [{ argv: ['unredact', '@demo', '--redact-map', '@file'] }],
    [{ argv: ['unredact', '@file', '--redact-map', '@file'] }],
  ],
  accepted: [
    [{ argv: ['analyze', '@demo', '--no-archive', '--accepted', '@file', '-f', 'json'] }],
    [{ argv: ['analyze', '@demo', '--no-archive', '--accepted', '@file', '-f', 'html'] }],
    [{ argv: ['analyze', '@demo', '--no-archive', '--accepted', '@file', '--verbose'] }],
  ],
  export: [
    [
      { argv: ['history', 'import', '@file', '--archive', '@out/archive.db'] },
      { argv: ['history', 'list', '--archive', '@out/archive.db'] },
      { argv: ['search', 'duplicate', 'entry', '--archive', '@out/archive.db'] },
      { argv: ['history', 'export', '--archive', '@out/archive.db', '--fingerprints-only'] },
    ],
    [
      { argv: ['history', 'import', '@file', '--archive', '@out/archive.db'] },
      { argv: ['history', 'show', 'last', '--archive', '@out/archive.db', '-f', 'markdown'] },
      { argv: ['history', 'prune', '--keep', '1', '--archive', '@out/archive.db'] },
      { argv: ['analyze', '@demo', '--no-accepted', '--archive', '@out/archive.db', '-f', 'html'] },
    ],
  ],
  archive: [
    [{ argv: ['history', 'list', '--archive', '@file'] }, { argv: ['history', 'show', 'last', '--archive', '@file'] }],
    [{ argv: ['search', 'duplicate', 'entry', '--archive', '@file'] }],
    [{ argv: ['history', 'export', '--archive', '@file'] }],
    [{ argv: ['analyze', '@demo', '--no-accepted', '--archive', '@file', '-f', 'json'] }],
    [{ argv: ['similar', '@demo', '--archive', '@file', '-f', 'json'] }],
  ],
  query: [
    [{ argv: ['search', '--archive', '@past', '--', '@text'] }],
    [{ argv: ['search', '--archive', '@past', '-f', 'json', '--', '@text'] }],
    [{ argv: ['search', '--archive', '@past', '-f', 'markdown', '--db', '@text', '--', '@text'] }],
  ],
};

/** The scripts for a kind of case; what is found is tried with all of them. */
export function scriptsOf(kind: FuzzKind): readonly Script[] {
  return OTHER[kind] ?? LOG;
}
