/** What a check of rules found, as lines and as data. */
import type { FolderCheck } from './check-folders.ts';
import type { RuleRemark } from './remark.ts';
import { formatRuleProblem } from '../rule-problem.ts';

/** Tells whether there is anything to correct. */
export function hasMistakes({ remarks }: FolderCheck): boolean {
  return remarks.some(({ level }) => level === 'mistake');
}

/** Writes a line for each remark, as editors and terminals link them, and a last one that counts. */
export function checkLines(check: FolderCheck): string {
  return `${[...check.remarks.map(lineOf), countsOf(check)].join('\n')}\n`;
}

/** The remarks as data, mistakes apart from notes. */
export function checkData({ remarks, ...counts }: FolderCheck): object {
  const of = (wanted: RuleRemark['level']) =>
    remarks
      .filter(({ level }) => level === wanted)
      .map(({ file, line, column, message }) => ({ file, line, column, message }));
  return { ...counts, mistakes: of('mistake'), notes: of('note') };
}

function lineOf({ level, message, ...place }: RuleRemark): string {
  const line = level === 'note' ? `note: ${message}` : message;
  return formatRuleProblem({ ...place, message: oneLine(line) });
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function countsOf({ files, rules, examples, remarks }: FolderCheck): string {
  const wrong = remarks.filter(({ level }) => level === 'mistake');
  const where = new Set(wrong.map(({ file }) => file)).size;
  const checked = `${count(files, 'file')} with ${count(rules, 'sound rule')} and ${count(examples, 'example')} checked`;
  return wrong.length === 0
    ? `${checked}: no mistake`
    : `${checked}: ${count(wrong.length, 'mistake')} in ${count(where, 'file')}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
