import type { Report } from '../model/report.ts';
import type { OutputName } from './outputs/output-names.ts';
import { type TemplateName, type Templates, readTemplates } from './outputs/read-templates.ts';
import type { TemplateKind } from './outputs/template-kind.ts';
import type { UserOutput, UserTemplates } from './outputs/templates/user-templates.ts';
import { renderGithub } from './render-github.ts';
import { renderHtml } from './render-html.ts';
import { renderJira } from './render-jira.ts';
import { renderJson } from './render-json.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderNdjson } from './render-ndjson.ts';
import { renderSarif } from './render-sarif.ts';
import { renderTerminal, type TerminalOptions } from './render-terminal.ts';
import { renderText } from './render-text.ts';
import { renderTrace } from './render-trace.ts';

/** What outputs take besides the report. */
export interface RenderOptions extends TerminalOptions {
  /** Exit code of the analysis, which SARIF tells; left out where absent. */
  readonly exitCode?: number;
  /** Markdown and Jira end behind the root cause, as a ticket opens. */
  readonly short?: boolean;
  /** Templates of the user, which take the place of ours. */
  readonly templates?: UserTemplates;
}

/** A form that a report can take: one of ours, or one that templates of the user make. */
export type Output = OutputName | UserOutput;

/** Writes a report in the form asked for; width, colour and verbosity are for the terminal. */
export function renderOutput(report: Report, output: Output, options: RenderOptions): string {
  if (typeof output !== 'string') return renderKind(report, output.kind, output.templates, 'report');
  switch (output) {
    case 'html':
    case 'markdown':
    case 'jira':
      return renderKind(
        report,
        output,
        templatesOf(output, options),
        options.short === true && output !== 'html' ? 'short' : 'report',
      );
    case 'terminal':
      return renderTerminal(report, options);
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

function templatesOf(output: TemplateName, { templates }: RenderOptions): Templates {
  return templates?.overrides.get(output) ?? readTemplates(output);
}

function renderKind(report: Report, kind: TemplateKind, templates: Templates, page: string): string {
  switch (kind) {
    case 'html':
      return renderHtml(report, templates);
    case 'markdown':
      return renderMarkdown(report, templates, page);
    case 'jira':
      return renderJira(report, templates, page);
    case 'text':
      return renderText(report, templates);
  }
}
