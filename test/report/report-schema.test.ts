import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { publishedSchema, reportSchema } from '../../scripts/write-report-schema.ts';
import { renderJson } from '../../src/report/render-json.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';

const validate = new Ajv({ allErrors: true }).compile(JSON.parse(publishedSchema()));

test('publishes the schema of the report as it is now (else: node scripts/write-report-schema.ts)', () => {
  expect(publishedSchema()).toBe(reportSchema());
});

test.each(Object.entries(exampleReports))('writes %s as the schema says', (_, report) => {
  validate(JSON.parse(renderJson(report)));
  expect(validate.errors).toBeNull();
});

test('refuses what is no report', () => {
  expect(validate({ ...exampleReport, verdict: { outcome: 'fine' } })).toBe(false);
});
