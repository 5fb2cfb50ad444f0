// Reports of the samples: what is replaced in them, and that nothing else is touched.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, redactReport, renderOutput } from '../../src/index.ts';
import { SAMPLES } from '../support/read-sample.ts';
import { SAMPLE_FILES } from '../support/sample-files.ts';

const HOW = { width: 100, color: false, verbose: true } as const;
const mapPath = join(mkdtempSync(join(tmpdir(), 'updoc-redact-samples-')), 'map.json');

/** Kinds with the number of values; in all other samples there is nothing to replace. */
const REPLACED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'upgrade/2024q2-mariadb-index-refused.log': { literal: 1 },
  'rehearsals/1-march/output.log': { literal: 1 },
  'import/mysql-force-quiet.log': { literal: 1 },
  'import/sqlserver-restore-in-use.log': { host: 1 },
};

describe('of the samples', () => {
  it.each(SAMPLE_FILES.filter((path) => !path.endsWith('empty.log')))(
    '%s nothing is replaced but what tells',
    async (path) => {
      const { report, check } = await redactReport(await analyze([join(SAMPLES, path)], { now: new Date(0) }), {
        mapPath,
      });
      const replaced = (report.redaction?.kinds ?? []).map(({ kind, values }) => [kind, values] as const);
      expect(Object.fromEntries(replaced)).toEqual(REPLACED[path] ?? {});
      const page = renderOutput(report, 'html', HOW);
      expect(check(page, 'html', (other) => renderOutput(other, 'html', HOW))).toBe(page);
    },
  );
});
