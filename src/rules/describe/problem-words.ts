/** What a rule looks for among the problems of a run, in plain words. */
import type { ListItem, Words } from '../../model/document.ts';
import type { ProblemPattern } from '../../model/rule.ts';
import { anyOf } from './join-words.ts';

/** Says what a problem must be like; every part must hold. */
export function problemItem(pattern: ProblemPattern): ListItem {
  const parts = partsOf(pattern);
  const [only, another] = parts;
  if (only !== undefined && another === undefined) {
    return { ...only, words: ['a message ', ...only.words] };
  }
  return { words: ['a message for which all of this holds'], items: parts };
}

function partsOf(pattern: ProblemPattern): readonly ListItem[] {
  const { event, logger, severity, exception, sqlState, vendorCode, process, module, text } = pattern;
  return [
    ...named('that means ', event),
    ...named('of the logger ', logger),
    ...named('of severity ', severity),
    ...named('with an exception of the class ', exception),
    ...named('with the SQL state ', sqlState),
    ...named("with the database's code ", vendorCode),
    ...matching('in a process or class whose name matches', process === undefined ? undefined : [process]),
    ...matching('of a module whose name matches', module === undefined ? undefined : [module]),
    ...matching('whose text matches', text),
  ];
}

function named(lead: string, values: readonly string[] | undefined): readonly ListItem[] {
  return values === undefined ? [] : [{ words: [lead, ...anyOf(values)] }];
}

function matching(lead: string, patterns: readonly string[] | undefined): readonly ListItem[] {
  if (patterns === undefined) return [];
  const asWritten = patterns.map((pattern): Words => [{ code: pattern }]);
  return asWritten.length === 1
    ? [{ words: [`${lead} `, ...asWritten[0]] }]
    : [{ words: [`${lead} one of`], items: asWritten.map((words) => ({ words })) }];
}
