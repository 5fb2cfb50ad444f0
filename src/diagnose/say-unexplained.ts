import { rootCauseOf } from '../model/throwable.ts';
import type { Problem } from '../model/timeline.ts';

/** What can be said of a problem that nobody knows. */
export interface Unexplained {
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly string[];
}

/** Says of a problem that no rule explains where to look, and what to keep. */
export function sayUnexplained(problem: Problem): Unexplained {
  return problem.eventName === 'import.error' ? ofImport(problem) : ofUpgrade(problem);
}

function ofUpgrade(problem: Problem): Unexplained {
  const root = problem.throwable && rootCauseOf(problem.throwable);
  const said = firstLine(root?.message ?? problem.text);
  return {
    title: root === undefined ? said : `${root.type.split('.').pop() ?? root.type}: ${said}`,
    summary:
      'The cause is not known. Look at the root exception and the upgrade step, and ask with the evidence below.',
    steps: collectSteps(problem),
  };
}

function ofImport({ attributes, text }: Problem): Unexplained {
  const { code, sqlState, message, statementLine, table } = attributes;
  const said = firstLine(String(message ?? text));
  const id = code ?? sqlState;
  const named = id === undefined || said.includes(String(id)) ? said : `${String(id)}: ${said}`;
  return {
    title: named,
    summary: 'The cause is not known. Look up the message, correct what it names, and import again.',
    steps: [
      id === undefined
        ? 'Look up the words of the message in the documentation of the database.'
        : `Look up ${String(id)} in the documentation of the database.`,
      ...(statementLine === undefined
        ? []
        : [`Look at the statement of the dump at line ${String(statementLine)}: sed -n '${String(statementLine)}p'.`]),
      ...(table === undefined ? [] : [`Compare the number of rows of ${String(table)} with the exported database.`]),
      'Keep for a ticket: the whole log of the import, the command that ran it, and the versions of both databases.',
      'Do not upgrade this database before the import came to its end without such errors.',
    ],
  };
}

function collectSteps({ throwable, module }: Problem): string[] {
  const frame = throwable?.firstLiferayFrame;
  return [
    ...(frame === undefined
      ? []
      : [`Search Liferay's issues and knowledge base for "${frame}" and the root exception's message.`]),
    ...(module === undefined ? [] : [`In the Gogo shell, run upgrade:list ${module} and keep its answer.`]),
    'Keep for a ticket: this log, the upgrade report, and the answer of: select * from Release_.',
  ];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0].trim();
}
