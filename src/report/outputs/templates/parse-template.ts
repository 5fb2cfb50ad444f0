import Handlebars from 'handlebars';
import { z } from 'zod';
import { MOST_DEPTH, findTooDeep } from './find-too-deep.ts';
import type { TemplateMistake } from './template-mistake.ts';
import { Program } from './template-node.ts';

/** A template as text, and its name in messages. */
export interface TemplateText {
  readonly path: string;
  readonly text: string;
}

const SyntaxFault = z.object({ lineNumber: z.number(), column: z.number() }).partial().catch({});

/** Reads a template; what keeps it from being one is added to the mistakes. */
export function parseTemplate({ path, text }: TemplateText, mistakes: TemplateMistake[]): Program | undefined {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    mistakes.push({ path, ...placeAt(text, tooDeep), message: `is nested deeper than ${MOST_DEPTH} blocks or brackets` });
    return undefined;
  }
  try {
    return Program.parse(Handlebars.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    mistakes.push({ path, ...placeOf(error, message), message: explain(message) });
    return undefined;
  }
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The parser names the line in its message, the syntax tree in a field. */
function placeOf(error: unknown, message: string): { readonly line?: number; readonly column?: number } {
  const { lineNumber, column = 0 } = SyntaxFault.parse(error);
  const said = /^(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1];
  const line = lineNumber ?? (said === undefined ? undefined : Number(said));
  return line === undefined ? {} : { line, column: column + 1 };
}

function explain(message: string): string {
  const [first, near = ''] = message.split('\n');
  return /^(?:Parse|Lexical) error on line \d+/.test(first)
    ? `cannot be read as a template near ${JSON.stringify(near)}`
    : `cannot be read as a template: ${first.replace(/ - \d+:\d+$/, '')}`;
}
