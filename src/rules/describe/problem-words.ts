/** What a rule looks for among the problems of a run, in plain words. */
import type { ProblemPattern } from '../../model/condition.ts';
import type { ListItem } from '../../model/document.ts';
import { matching, matchingAny, named, patternItem } from './field-words.ts';

/** Says what a problem must be like; every part must hold. */
export function problemItem(pattern: ProblemPattern): ListItem {
  const { event, logger, severity, exception, sqlState, vendorCode, process, module, text } = pattern;
  return patternItem('a message', [
    ...named('that means ', event),
    ...named('of the logger ', logger),
    ...named('of severity ', severity),
    ...named('with an exception of the class ', exception),
    ...named('with the SQL state ', sqlState),
    ...named("with the database's code ", vendorCode),
    ...matching('in a process or class whose name matches ', process),
    ...matching('of a module whose name matches ', module),
    ...matchingAny('whose text matches ', text),
  ]);
}
