import { UserError } from '../errors.ts';

/** Parses JSON; says where it ends to be JSON, and what to give instead. `path` names it. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    const hint = text.trim() === '' ? 'it is empty' : reason;
    throw new UserError(
      `"${path}" is not JSON (${hint}); give a report that updoc wrote with -f json or -o report.json, whole`,
      { cause: error },
    );
  }
}
