import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWork } from '../../../page/timeline/work.ts';
import type { ReportSpan } from '../../../src/model/report.ts';
import { pageDataOf } from '../../../src/report/outputs/html/page-data-of.ts';
import { scriptJson } from '../../../src/report/outputs/html/script-json.ts';
import { inertText } from '../../../src/report/outputs/inert-text.ts';
import { exampleReport, exampleReports } from '../../support/example-report.ts';
import { longReport } from '../../support/long-report.ts';

test.each([...Object.entries(exampleReports), ['a long upgrade', longReport(600)] as const])(
  'hands the work of %s to the script as it is',
  (_, report) => {
    const data = pageDataOf(report);
    const works = data.runs.flatMap((run) => readWork(run, data.texts));
    const spans = report.runs.flatMap((run) => report.spans.filter(({ runId }) => runId === run.id));
    expect(works.map(({ prefix, name }) => `${prefix}${name}`)).toEqual(spans.map(({ name }) => name));
    expect(works.map(({ number }) => number)).toEqual(spans.map((_span, index) => index + 1));
    expect(works.map(({ startMs }) => startMs)).toEqual(spans.map(({ startOffsetMs }) => startOffsetMs));
    expect(works.map(({ lengthMs }) => lengthMs)).toEqual(spans.map(lengthOf));
    expect(works.map(({ selfMs }) => selfMs)).toEqual(spans.map(({ selfMs }) => selfMs));
    expect(works.map(({ status, kind, count }) => [status, kind, count])).toEqual(
      spans.map(({ status, kind, count }) => [status, kind, count]),
    );
    expect(works.map(({ place }) => Number(place.split(':').at(-1)))).toEqual(
      spans.map(({ place }) => place.startLine),
    );
  },
);

test('names what stands in another piece of work in full, however deep', () => {
  const [first] = exampleReport.spans;
  const names = ['com.example.a.Step', 'com.example.a.Step#do', 'com.example.a.Step#do#more', 'com.example.a.Step'];
  const spans = names.map((name, index) => ({
    ...first,
    id: `s${index}`,
    name,
    ...(index > 0 && { parentId: `s${index - 1}` }),
  }));
  const { runs, texts } = pageDataOf({ ...exampleReport, spans });
  expect(readWork(runs[0], texts).map(({ prefix, name }) => `${prefix}${name}`)).toEqual(names);
});

test('writes any text so that it ends no script, is no comment and no command of a build server', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--', ']]>', '{{x}}', '##[error]', '\n::error::x', '\u2028', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const json = scriptJson({ texts });
      expect(JSON.parse(json)).toEqual({ texts });
      expect(json).not.toMatch(/[<>&]|(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(inertText(json, 'html')).toBe(json);
    }),
  );
});

function lengthOf({ durationMs, estimatedMs }: ReportSpan): number {
  return durationMs ?? estimatedMs ?? 0;
}
