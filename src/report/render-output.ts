import type { Report } from '../model/report.ts';
import type { OutputName } from './outputs/output-names.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTerminal, type TerminalOptions } from './render-terminal.ts';

/** Writes a report in the form asked for; the options are for the terminal. */
export function renderOutput(report: Report, output: OutputName, options: TerminalOptions): string {
  switch (output) {
    case 'terminal':
      return renderTerminal(report, options);
    case 'html':
      return renderHtml(report);
    case 'markdown':
      return renderMarkdown(report);
    case 'json':
      return renderJson(report);
  }
}
