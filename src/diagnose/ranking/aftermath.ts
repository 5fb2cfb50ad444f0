import type { Problem } from '../../model/timeline.ts';
import { messageOf } from './exception-key.ts';
import type { Origin } from './origin.ts';

/** Errors that never come first, and those that they come from. */
interface Aftermath {
  readonly signs: RegExp;
  readonly comesFrom: RegExp;
  /** They come from an error of the same thread only. */
  readonly sameThread: boolean;
  readonly why: string;
}

const AFTERMATHS: readonly Aftermath[] = [
  {
    // PostgreSQL answers so (SQLSTATE 25P02) until the transaction of the statement that failed is ended; Spring says the rest.
    signs:
      /current transaction is aborted|aktuelle Transaktion wurde abgebrochen|25P02|UnexpectedRollbackException|marked as rollback-only/,
    comesFrom: /Exception|Error|ERROR:/,
    sameThread: true,
    why: 'The database refuses all statements of a transaction after one of them failed.',
  },
  {
    // HikariCP, DBCP, Tomcat JDBC, C3P0 and the drivers, of connections that are gone.
    signs:
      /Connection is not available, request timed out|No operations allowed after (?:connection|statement) closed|onnection (?:is|has been|was) closed|[Cc]losed [Cc]onnection|Unable to (?:acquire|open|obtain) JDBC [Cc]onnection|Cannot get a connection, pool|[Pp]ool (?:exhausted|is closed|has been shut ?down)|Could not open Hibernate Session/,
    comesFrom:
      /ommunications link failure|CommunicationsException|Connection re(?:set|fused)|Broken pipe|I\/O error occurred while sending|terminating connection|server closed the connection|ORA-(?:03113|03114|03135|12541|12514|01034|01089)|SQLRecoverableException|unexpected end of stream|Server shutdown in progress|OutOfMemoryError|[Tt]oo many connections|TCP\/IP connection to the host|-30081|-4499/,
    sameThread: false,
    why: 'Connections were gone or taken by what had failed before.',
  },
  {
    signs: /Lock wait timeout exceeded|lock timeout|ORA-30006|Lock request time out/,
    comesFrom: /[Dd]eadlock|ORA-00060|SQLCODE=-911/,
    sameThread: false,
    why: 'What the deadlock had locked stayed locked.',
  },
  {
    // A class whose static part failed once is reported so from then on.
    signs: /NoClassDefFoundError: Could not initialize class/,
    comesFrom: /ExceptionInInitializerError/,
    sameThread: false,
    why: 'The class could not be made ready at its first use.',
  },
];

/**
 * Makes the search for what an error comes from that never comes first: the nearest earlier one or, where a driver or pool
 * is late with its words, a later one.
 */
export function originFinder(problems: readonly Problem[]): (problem: Problem) => Origin | undefined {
  const told = problems.map((problem) => ({ problem, words: wordsOf(problem) }));
  const families = AFTERMATHS.map(({ signs, comesFrom, sameThread, why }) => {
    const after = told.filter(({ words }) => signs.test(words));
    const isAfter = new Set(after.map(({ problem }) => problem));
    // Where it names what it comes from itself, there is nothing to look for.
    const open = after.filter(({ words }) => sameThread || !comesFrom.test(words)).map(({ problem }) => problem);
    const isOrigin = (one: { readonly problem: Problem; readonly words: string }) =>
      !isAfter.has(one.problem) && comesFrom.test(one.words);
    const origins = open.length === 0 ? [] : told.filter(isOrigin).map(({ problem }) => problem);
    return { open: new Set(open), origins, sameThread, why };
  });
  return (problem) => {
    for (const { open, origins, sameThread, why } of families) {
      if (!open.has(problem)) continue;
      const earlier = ({ order, thread }: Problem) =>
        order < problem.order && (!sameThread || thread === problem.thread);
      const found = origins.findLast(earlier) ?? (sameThread ? undefined : origins.at(0));
      if (found !== undefined) return { problem: found, why, isSame: false };
    }
    return undefined;
  };
}

function wordsOf(problem: Problem): string {
  const chain = (problem.throwable?.chain ?? []).map(({ type, message = '' }) => `${type}: ${message}`);
  return [messageOf(problem), ...chain].join('\n').slice(0, 8_000);
}
