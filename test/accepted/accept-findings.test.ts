import { describe, expect, it } from 'vitest';
import { acceptFindings, dropExpired } from '../../src/accepted/accept-findings.ts';
import type { AcceptedEntry } from '../../src/model/acceptance.ts';
import type { Report } from '../../src/model/report.ts';
import { exampleReport } from '../support/example-report.ts';

const NOW = new Date('2026-06-30T23:59:59Z');
const ROOT = exampleReport.findings.find(({ role }) => role === 'root-cause') ?? exampleReport.findings[0];
const OF_ROOT = { ruleId: ROOT.ruleId ?? '', reason: 'agreed', until: '2026-06-30', line: 3 };

function accept(entries: readonly AcceptedEntry[], now = NOW, report: Report = exampleReport): Report {
  return acceptFindings(report, { path: 'accepted.yaml', entries }, now);
}

function said(report: Report): readonly string[] {
  return report.notifications
    .filter(({ code }) => /accept/.test(code))
    .map(({ level, message }) => `${level}: ${message}`);
}

function acceptedIn({ findings }: Report): readonly string[] {
  return findings.filter(({ accepted }) => accepted !== undefined).map(({ id }) => id);
}

describe('accepted findings', () => {
  it('are those of the rule, to the end of the last day', () => {
    const report = accept([OF_ROOT]);
    expect(report.findings.find(({ id }) => id === ROOT.id)?.accepted).toEqual({
      reason: 'agreed',
      until: '2026-06-30',
    });
    expect(acceptedIn(report)).toEqual(
      exampleReport.findings.filter(({ ruleId }) => ruleId === ROOT.ruleId).map(({ id }) => id),
    );
  });

  it('are those with the fingerprint, whose reason goes before that of the rule', () => {
    const own = { fingerprint: ROOT.fingerprint, reason: 'this one', until: '2026-07-01', by: 'Ops', line: 1 };
    const finding = accept([OF_ROOT, own]).findings.find(({ id }) => id === ROOT.id);
    expect(finding?.accepted).toEqual({ reason: 'this one', until: '2026-07-01', by: 'Ops' });
  });

  it('count again when the day is over, and that is said with file and line', () => {
    const report = accept([OF_ROOT], new Date('2026-07-01T00:00:00Z'));
    expect(acceptedIn(report)).toEqual([]);
    expect(said(report)).toContainEqual(
      expect.stringMatching(/^warning: accepted\.yaml:3: .* until 2026-06-30, and counts again/),
    );
  });

  it('are said with the file that accepts them, and that a failed upgrade stays one', () => {
    expect(said(accept([OF_ROOT]))).toEqual([
      'note: one finding is accepted by "accepted.yaml"; the upgrade failed, which no acceptance changes',
    ]);
  });

  it('say where an entry matches nothing', () => {
    const entry = { fingerprint: '1:ffffffffffffffff', reason: 'x', until: '2026-12-31', line: 7 };
    expect(said(accept([entry]))).toContainEqual(
      'note: accepted.yaml:7: no finding matches "1:ffffffffffffffff"; take the entry out if it is not to be seen again',
    );
  });

  it('warn of a rule that is not known, and ask which one was meant', () => {
    const known = { ...exampleReport, checks: [{ ruleId: 'database/disk-full', outcome: 'silent' as const }] };
    const entry = { ruleId: 'database/disk-ful', reason: 'x', until: '2026-12-31', line: 7 };
    expect(said(accept([entry], NOW, known))).toContainEqual(
      expect.stringMatching(
        /^warning: accepted\.yaml:7: no rule is called "database\/disk-ful".*Did you mean "database\/disk-full"\?$/,
      ),
    );
  });

  it('are decided anew where a saved report had others', () => {
    const twice = accept([], NOW, accept([OF_ROOT]));
    expect(acceptedIn(twice)).toEqual([]);
    expect(said(twice)).toEqual(['note: no finding is accepted by "accepted.yaml"']);
  });

  it('of a saved report count again when their day is over', () => {
    const saved = accept([OF_ROOT]);
    expect(dropExpired(saved, NOW)).toBe(saved);
    const later = dropExpired(saved, new Date('2026-07-01T00:00:00Z'));
    expect(acceptedIn(later)).toEqual([]);
    expect(said(later)[0]).toContain('was accepted until 2026-06-30, and counts again');
  });
});
