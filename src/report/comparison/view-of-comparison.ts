/** Puts a comparison into the words, order and groups that every output for people shows. */
import type { Comparison } from '../../model/comparison.ts';
import { formatTime } from '../view/format-values.ts';
import { oneLine } from '../view/name-view.ts';
import { withVisibleText } from '../../visible-text.ts';
import type { ComparisonSectionView, ComparisonView } from './comparison-view.ts';
import { decisionMark, decisionWords } from './decision-words.ts';
import { findingsSection } from './findings-section.ts';
import { forecastHeadline, forecastSection } from './forecast-section.ts';
import { rehearsalsSection, subjectOf } from './rehearsals-section.ts';
import { rowsSection } from './rows-section.ts';
import { stepsSection } from './steps-section.ts';

/** Shows all of a comparison: whether to go on, findings, steps, rows, and the forecast where there is one. */
export function viewOfComparison(original: Comparison): ComparisonView {
  const comparison = withVisibleText(original);
  const { decision } = comparison;
  return {
    title: `updoc compare: ${decisionWords(decision.decision)}`,
    mark: decisionMark(decision.decision),
    headline: decisionWords(decision.decision),
    subject: subjectOf(comparison),
    reasons: decision.reasons.map(({ rule, decision: grade, text }) => ({
      mark: decisionMark(grade),
      text: oneLine(text),
      rule,
    })),
    sections: filled([
      rehearsalsSection(comparison),
      findingsSection(comparison),
      stepsSection(comparison),
      rowsSection(comparison),
      forecastSection(comparison),
      notesSection(comparison),
    ]),
    footer: footerOf(comparison),
  };
}

/** Shows the forecast of a comparison alone. */
export function viewOfForecast(original: Comparison): ComparisonView {
  const comparison = withVisibleText(original);
  const headline = forecastHeadline(comparison);
  return {
    title: `updoc forecast: ${headline}`,
    mark: { tone: 'quiet', symbol: '◷', word: 'forecast' },
    headline,
    subject: subjectOf(comparison),
    reasons: [],
    sections: filled([forecastSection(comparison), rehearsalsSection(comparison), notesSection(comparison)]),
    footer: footerOf(comparison),
  };
}

function notesSection({ notifications }: Comparison): ComparisonSectionView {
  return {
    anchor: 'notes',
    title: 'About this comparison',
    sentences: notifications.map(({ level, message }) => `${level}: ${oneLine(message)}`),
    charts: [],
    tables: [],
  };
}

function filled(sections: readonly ComparisonSectionView[]): readonly ComparisonSectionView[] {
  return sections.filter(({ sentences, charts, tables }) => sentences.length + charts.length + tables.length > 0);
}

function footerOf({ tool, generatedAt }: Comparison): string {
  return `${oneLine(`${tool.name} ${tool.version}`)} · ${formatTime(generatedAt)}`;
}
