/**
 * The arrows that ARCHITECTURE.md allows; `npm run boundaries` fails on any other.
 *
 *   cli ─▶ index ─▶ knowledge ─▶ analyze ─▶ read · parse · timeline · diagnose · nearest · report ─▶ model
 *            ├────▶ rehearsals ─▶ accepted · archive · compare · diagnose · forecast · redact ─▶ model
 *            ├────▶ history ─▶ archive · report ─▶ model
 *            ├────▶ accepted · archive · redact · saved ─▶ model
 *   cli ─▶ recall ─▶ archive · report ─▶ model
 *            ├────▶ ticket ─▶ model, public face of report
 *            ├────▶ watch ─▶ model, words and lines of report
 *            ├────▶ verify ─▶ model
 *            └───────────┴─────▶ grammars · rules ─▶ model
 *
 * The script of the page, `page/`, knows the form of its data alone.
 */
const stages = [
  'read',
  'parse',
  'timeline',
  'diagnose',
  'nearest',
  'report',
  'redact',
  'archive',
  'accepted',
  'saved',
  'compare',
  'forecast',
  'verify',
];

/** Small helpers that know nothing. */
const USED_ANYWHERE = '^src/(errors|parse-yaml|process-mark|read-user-file|temporary-folder|visible-text)\\.ts$';

const stageRules = stages.map((stage) => ({
  name: `${stage}-knows-only-model`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: {
    path: '^(src|grammars)/',
    pathNot: [`^src/${stage}/`, '^src/(model|terms)/', USED_ANYWHERE],
  },
}));

/** What belongs to the library alone. */
const onlyIndexKnows = ['rehearsals', 'knowledge', 'history', 'watch'].map((name) => ({
  name: `only-index-knows-${name}`,
  severity: 'error',
  from: { path: '^(src|grammars)/', pathNot: [`^src/${name}/`, '^src/index\\.ts$'] },
  to: { path: `^src/${name}/` },
}));

const joinArchiveAndReport = ['history', 'recall'].map((name) => ({
  name: `${name}-joins-archive-and-report`,
  severity: 'error',
  from: { path: `^src/${name}(/|\\.ts$)` },
  to: {
    path: '^(src|grammars)/',
    pathNot: [`^src/(${name}|archive|report|model)/`, USED_ANYWHERE],
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'model-imports-nothing', severity: 'error', from: { path: '^src/model/' }, to: { pathNot: '^src/model/' } },
    {
      name: 'terms-know-nothing',
      severity: 'error',
      from: { path: '^src/terms/' },
      to: { path: '^(src|grammars)/', pathNot: '^src/terms/' },
    },
    ...stageRules,
    ...onlyIndexKnows,
    ...joinArchiveAndReport,
    {
      name: 'rules-know-only-model',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: {
        path: '^(src|grammars)/',
        pathNot: ['^src/rules/', '^src/model/', USED_ANYWHERE],
      },
    },
    {
      name: 'grammars-know-only-model',
      severity: 'error',
      from: { path: '^grammars/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    {
      name: 'grammars-stay-apart',
      severity: 'error',
      from: { path: '^grammars/(formats|messages|transcripts)/([^/]+)/' },
      to: { path: '^grammars/(formats|messages|transcripts)/', pathNot: '^grammars/$1/$2/' },
    },
    {
      name: 'analyze-joins-stages',
      severity: 'error',
      from: { path: '^src/analyze\\.ts$' },
      to: { path: '^(src/(cli|rules|knowledge|redact|archive|history|recall)|grammars)/' },
    },
    {
      name: 'cli-knows-only-index-and-model',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^(src|grammars)/',
        pathNot: ['^src/cli/', '^src/model/', '^src/(index|recall|choices)\\.ts$', USED_ANYWHERE],
      },
    },
    {
      name: 'ticket-knows-model-and-face-of-report',
      severity: 'error',
      from: { path: '^src/ticket/' },
      to: {
        path: '^(src|grammars)/',
        pathNot: [
          '^src/ticket/',
          '^src/model/',
          USED_ANYWHERE,
          '^src/report/[^/]+\\.ts$',
          '^src/report/view/(view-of|report-view|finding-views|shared-views)\\.ts$',
        ],
      },
    },
    {
      name: 'watch-knows-model-and-words-of-report',
      severity: 'error',
      from: { path: '^src/watch/' },
      to: {
        path: '^(src|grammars)/',
        pathNot: [
          '^src/watch/',
          '^src/model/',
          '^src/report/view/(format-values|name-view|place-text)\\.ts$',
          '^src/report/outputs/terminal/(page|wrap-text)\\.ts$',
          USED_ANYWHERE,
        ],
      },
    },
    {
      name: 'watch-is-pure',
      severity: 'error',
      from: { path: '^src/watch/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-index-knows-ticket-and-verify',
      severity: 'error',
      from: {
        path: '^(src|grammars)/',
        pathNot: ['^src/(ticket|verify)/', '^src/(index|choices|render-verification)\\.ts$'],
      },
      to: { path: '^src/(ticket|verify)/' },
    },
    {
      name: 'only-its-face-knows-recall',
      severity: 'error',
      from: { path: '^(src|grammars)/', pathNot: ['^src/recall/', '^src/recall\\.ts$'] },
      to: { path: '^src/recall/' },
    },
    {
      name: 'nothing-knows-cli',
      severity: 'error',
      from: { pathNot: ['^src/cli/', '^test/'] },
      to: { path: '^src/cli/' },
    },
    {
      name: 'page-knows-only-its-data',
      severity: 'error',
      from: { path: '^page/' },
      to: {
        path: '^(src|grammars)/',
        pathNot: ['^src/report/outputs/html/(page-data|columns)\\.ts$', '^src/report/view/format-values\\.ts$'],
      },
    },
    {
      name: 'nothing-knows-page',
      severity: 'error',
      from: { path: '^(src|grammars)/' },
      to: { path: '^page/' },
    },
    {
      name: 'page-runs-in-browsers',
      severity: 'error',
      from: { path: '^page/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(src|grammars|page)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'dependencies-are-declared',
      severity: 'error',
      from: { path: '^(src|grammars|page)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    doNotFollow: { path: 'node_modules' },
  },
};
