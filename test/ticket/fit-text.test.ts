import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { viewOf } from '../../src/report/view/view-of.ts';
import { SYSTEM_LIMITS, TICKET_SYSTEMS, measureText } from '../../src/ticket/systems.ts';
import { fitText } from '../../src/ticket/text/fit-text.ts';
import { ticketSections } from '../../src/ticket/text/ticket-sections.ts';
import { exampleReport } from '../support/example-report.ts';
import { NASTY_TEXTS, hostileReport } from '../report/hostile-report.ts';
import { jiraOutline } from '../report/jira-outline.ts';
import { markdownOutline } from '../report/markdown-outline.ts';

const LONG = `${'x*_[`|{noformat}<é>'.repeat(300)} `;

const MANY_NOTES = Array.from({ length: 30 }, () => LONG);

/** All texts that people would read are long, and grow when they are escaped. */
function longReport(): Report {
  const finding = {
    ...exampleReport.findings[0],
    title: LONG,
    message: LONG,
    cause: LONG,
    excerpt: Array.from({ length: 12 }, (_, line) => ({
      source: 0,
      line: line + 1,
      text: LONG.slice(0, 2000),
      highlight: false,
    })),
  };
  return {
    ...exampleReport,
    environment: { ...exampleReport.environment, product: LONG, java: LONG, liferayHome: LONG },
    nextSteps: Array.from({ length: 30 }, () => ({ text: LONG, command: LONG })),
    findings: Array.from({ length: 60 }, (_, index) => ({
      ...finding,
      id: `f${index}`,
      role: index < 3 ? 'root-cause' : 'contributing',
      place: { ...finding.place, startLine: index + 1 },
    })),
  };
}

function fitted(report: Report, system: (typeof TICKET_SYSTEMS)[number], tried: readonly string[] = []) {
  const sections = ticketSections({
    report,
    view: viewOf(report),
    evidence: [],
    tried,
    files: Array.from({ length: 60 }, (_, index) => ({ name: `${index}`.repeat(100), what: 'the log' })),
    archives: 3,
    isRedacted: true,
  });
  return fitText(sections, SYSTEM_LIMITS[system]);
}

describe.each(TICKET_SYSTEMS)('the text of a ticket for %s', (system) => {
  const limits = SYSTEM_LIMITS[system];

  it('stays within its limit as the system counts it, with room to spare', () => {
    const { text, measured, leftOut } = fitted(longReport(), system, MANY_NOTES);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(measured).toBe(measureText(text, limits));
    expect(measured).toBeLessThanOrEqual(limits.text * 0.95);
    expect(text.replaceAll('\n', '\r\n').length).toBeLessThanOrEqual(limits.text);
  });

  it('says what was left out and where it is, and leaves no block open', () => {
    const { text, leftOut } = fitted(longReport(), system, MANY_NOTES);
    for (const name of leftOut) expect(text).toContain(name);
    expect(text).toContain('Left out here');
    const outline = limits.markup === 'jira' ? jiraOutline(text) : markdownOutline(text);
    const last = outline.filter((line) => /^ ?heading/.test(line)).length;
    expect(last).toBeGreaterThan(1);
    expect(outline.at(-1)).not.toMatch(/codeBlock|code$/);
  });

  it('holds everything where it fits', () => {
    const { text, leftOut } = fitted(exampleReport, system);
    expect(leftOut).toEqual([]);
    expect(text).toContain('What happened');
  });
});

describe('hostile texts', () => {
  it('are no markup in a ticket, as they are none in a report', () => {
    for (const nasty of NASTY_TEXTS) {
      const report = hostileReport(nasty);
      const plain = hostileReport('x');
      expect(new Set(markdownOutline(fitted(report, 'github').text)), nasty).toEqual(
        new Set(markdownOutline(fitted(plain, 'github').text)),
      );
    }
  });
});
