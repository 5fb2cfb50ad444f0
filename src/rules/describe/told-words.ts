/** What a rule looks for beside problems, in plain words: marks, modules, work, imports, answers of the shell. */
import type {
  GogoPattern,
  ImportPattern,
  MarkPattern,
  ModulePattern,
  ReleasePattern,
  SpanPattern,
  UnsatisfiedPattern,
} from '../../model/condition.ts';
import type { ListItem } from '../../model/document.ts';
import { amountWords } from './amount-words.ts';
import { atLeast, matching, named, patternItem } from './field-words.ts';
import { anyOf } from './join-words.ts';

/** Says which event the log must hold. */
export function markItem({ event, attributes = {} }: MarkPattern): ListItem {
  return { words: ['the log says ', ...anyOf(event)], items: valueItems(attributes) };
}

/** Says what must have become of a module. */
export function moduleItem({ status, name, fromSchema, toSchema, blockedBy }: ModulePattern): ListItem {
  return {
    words: ['a module that is in the end ', ...anyOf(status)],
    items: [
      ...matching('whose name matches ', name),
      ...matching('from a schema version that matches ', fromSchema),
      ...matching('to a schema version that matches ', toSchema),
      ...matching('that waits for something that matches ', blockedBy),
    ],
  };
}

/** Says what a piece of work must be like. */
export function spanItem({ kind, name, module, status, minMs, minCount }: SpanPattern): ListItem {
  return patternItem('a piece of work', [
    ...named('of the kind ', kind),
    ...matching('whose name matches ', name),
    ...matching('of a module whose name matches ', module),
    ...named('with the status ', status),
    ...atLeast('that took ', minMs, 'ms'),
    ...atLeast('that ran ', minCount, 'times'),
  ]);
}

/** Says what an import, or a table of it, must be like. */
export function importItem(pattern: ImportPattern): ListItem {
  const { tool, database, direction, outcome, table, minRows, minRejected, minBytes, minMs } = pattern;
  return patternItem('a data import', [
    ...named('by ', tool),
    ...named('of the database ', database),
    ...named('of the direction ', direction),
    ...named('with the outcome ', outcome),
    ...matching('with a table whose name matches ', table),
    ...atLeast('with ', minRows, 'rows'),
    ...atLeast('with ', minRejected, 'rejected rows'),
    ...atLeast('with ', minBytes, 'bytes'),
    ...atLeast('that took ', minMs, 'ms'),
  ]);
}

/** Says which command of the Gogo shell, with which answer. */
export function gogoItem({ command, argument, outcome, row = {} }: GogoPattern): ListItem {
  return patternItem('a command of the Gogo shell', [
    ...matching('that matches ', command),
    ...matching('with an argument that matches ', argument),
    ...named('with the outcome ', outcome),
    ...(Object.keys(row).length === 0 ? [] : [{ words: ['with a row in its answer'], items: valueItems(row) }]),
  ]);
}

/** Says what a row of `Release_` must hold. */
export function releaseItem({ name, schemaVersion, state, verified, build }: ReleasePattern): ListItem {
  return patternItem('a row of Release_', [
    ...matching('of a module whose name matches ', name),
    ...matching('with a schema version that matches ', schemaVersion),
    ...named('with the state ', state),
    ...(verified === undefined ? [] : [{ words: [verified ? 'that is verified' : 'that is not verified'] }]),
    ...(build === undefined ? [] : [{ words: [`with a build number of ${amountWords(build)}`] }]),
  ]);
}

/** Says what cannot start, and what it waits for. */
export function unsatisfiedItem({ bundle, component, waitsFor }: UnsatisfiedPattern): ListItem {
  return patternItem('a bundle or component that cannot start', [
    ...matching('of a bundle whose name matches ', bundle),
    ...matching('whose component matches ', component),
    ...matching('that waits for something that matches ', waitsFor),
  ]);
}

function valueItems(values: Readonly<Record<string, string>>): readonly ListItem[] {
  return Object.entries(values).map(([name, pattern]) => ({
    words: ['its ', { code: name }, ' matches ', { code: pattern }],
  }));
}
