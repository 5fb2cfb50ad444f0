import { describe, expect, it } from 'vitest';
import type { ReportSpan } from '../../src/model/report.ts';
import { openWork } from '../../src/watch/open-work.ts';
import { PLACE } from '../support/make-run.ts';

function span(id: string, parentId: string | undefined, fields: Partial<ReportSpan> = {}): ReportSpan {
  return {
    id,
    runId: 'r1',
    kind: 'process',
    name: id,
    count: 1,
    status: 'unset',
    place: PLACE,
    ...(parentId !== undefined && { parentId }),
    ...fields,
  };
}

function open(...spans: readonly ReportSpan[]): readonly string[] {
  return openWork({ spans }, 'r1').map((work) => [...work.around, work.span].map(({ name }) => name).join(' > '));
}

describe('openWork', () => {
  it('finds the innermost piece of work, and what is around it', () => {
    expect(open(span('portal', undefined), span('done', 'portal', { status: 'ok' }), span('runs', 'portal'))).toEqual([
      'portal > runs',
    ]);
  });

  it('finds what runs side by side, the last begun first', () => {
    const early = span('early', undefined, { startOffsetMs: 5 });
    expect(open(early, span('late', undefined, { startOffsetMs: 9 }))).toEqual(['late', 'early']);
  });

  it('leaves out what was left open in work that ended', () => {
    expect(open(span('failed', undefined, { status: 'error' }), span('left', 'failed'))).toEqual([]);
  });

  it('leaves out what the next start ended, as in 6.2', () => {
    expect(open(span('before', undefined, { endOffsetMs: 7 }), span('runs', undefined))).toEqual(['runs']);
  });

  it('finds what runs in repeated work that is counted with its siblings', () => {
    const repeated = { name: 'company', kind: 'timer' } as const;
    expect(
      open(
        span('1', undefined, { ...repeated, status: 'ok', count: 3 }),
        span('runs', '1'),
        span('2', undefined, repeated),
      ),
    ).toEqual(['company > runs']);
  });

  it('knows no other run', () => {
    expect(open(span('old', undefined, { runId: 'r0' }))).toEqual([]);
  });

  it('is quick where a log was made to leave everything open', () => {
    const spans = Array.from({ length: 10_000 }, (_, index) =>
      span(`s${index}`, index === 0 ? undefined : `s${index - 1}`),
    );
    expect(openWork({ spans }, 'r1')).toHaveLength(1);
  });
});
