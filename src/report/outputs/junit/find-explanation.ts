import type { Finding } from '../../../model/finding.ts';
import type { Report } from '../../../model/report.ts';

/** Finds the finding that explains what failed, by the names of it. */
export type FindExplanation = (name: string, runId?: string) => Finding | undefined;

/** More than anybody reads; a log may hold thousands of kinds of errors. */
const MOST_FINDINGS = 200;
const WORD = /[\w$]/;

/** Makes the search for the finding that names a process or a module: root causes first, then in the order of the report. */
export function createFindExplanation({ findings }: Report): FindExplanation {
  const candidates = [
    ...findings.filter(({ role }) => role === 'root-cause'),
    ...findings.filter(({ role, level }) => role !== 'root-cause' && role !== 'noise' && level === 'error'),
  ].slice(0, MOST_FINDINGS);
  const texts = new Map(candidates.map((finding) => [finding, textOf(finding)]));
  return (name, runId) =>
    candidates.find(
      (finding) => (runId === undefined || finding.runId === runId) && names(texts.get(finding) ?? '', name),
    );
}

function textOf({ title, message, excerpt, exceptionChain, arguments: found }: Finding): string {
  return [
    title,
    message,
    ...excerpt.map(({ text }) => text),
    ...exceptionChain.map((link) => `${link.type} ${link.message ?? ''}`),
    ...Object.values(found).map(String),
  ].join('\n');
}

/** Tells whether a text holds a name that is not part of a longer one. */
function names(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + name.length, at + name.length + 2);
    const goesOn = WORD.test(after[0] ?? ' ') || (/[.-]/.test(after[0] ?? ' ') && WORD.test(after[1] ?? ' '));
    if (!WORD.test(before) && before !== '.' && !goesOn) return true;
  }
  return false;
}
