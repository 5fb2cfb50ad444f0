import { UserError } from '../errors.ts';

/** Parses JSON; says where it ends to be JSON, and what to give instead. `path` names it. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? withoutContent(error.message) : '';
    const hint = text.trim() === '' ? 'it is empty' : reason;
    throw new UserError(
      `"${path}" is not JSON (${hint}); give a report that updoc wrote with -f json or -o report.json, whole`,
      { cause: error },
    );
  }
}

/** `Unexpected token 'x', ..."assword":"x"... is not valid JSON`: a piece of a report, cut anywhere, may be a piece of a secret. */
function withoutContent(reason: string): string {
  return (reason.split(', ', 1)[0] ?? '').replace(/\s+/g, ' ').slice(0, 200);
}
