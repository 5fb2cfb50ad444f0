import type * as Sqlite from 'node:sqlite';

/**
 * Loads SQLite as Node.js brings it. Early releases of Node.js 24 warn that it is experimental, which tells users nothing; every
 * other warning is left alone.
 */
export async function loadSqlite(): Promise<typeof Sqlite> {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!/\bSQLite is an experimental feature\b/.test(String(warning)))
      Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
