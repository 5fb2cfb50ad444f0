import type { Report } from '../model/report.ts';
import type { OutputName } from './outputs/output-names.ts';
import { renderGithub } from './render-github.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderNdjson } from './render-ndjson.ts';
import { renderSarif } from './render-sarif.ts';
import { renderTerminal, type TerminalOptions } from './render-terminal.ts';
import { renderTrace } from './render-trace.ts';

/** What outputs take besides the report. */
export interface RenderOptions extends TerminalOptions {
  /** Exit code of the analysis, which SARIF tells; left out where absent. */
  readonly exitCode?: number;
}

/** Writes a report in the form asked for; width, colour and verbosity are for the terminal. */
export function renderOutput(report: Report, output: OutputName, options: RenderOptions): string {
  switch (output) {
    case 'terminal':
      return renderTerminal(report, options);
    case 'html':
      return renderHtml(report);
    case 'markdown':
      return renderMarkdown(report);
    case 'json':
      return renderJson(report);
    case 'ndjson':
      return renderNdjson(report);
    case 'junit':
      return renderJunit(report);
    case 'sarif':
      return renderSarif(report, options.exitCode);
    case 'trace':
      return renderTrace(report);
    case 'github':
      return renderGithub(report);
  }
}
