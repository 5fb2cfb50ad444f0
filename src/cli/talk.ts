import { hideSecrets, inertText } from '../index.ts';
import { visibleText } from '../visible-text.ts';
import type { Streams } from './streams.ts';

/**
 * Writes a message to standard error. Messages name files, options and pieces of logs: nothing in them is obeyed by a terminal or a build
 * server, nothing hides, and secrets are hidden.
 */
export async function talk({ stderr }: Pick<Streams, 'stderr'>, message: string): Promise<void> {
  stderr.write(`${inertText(visibleText(await hideSecrets(message)), 'terminal')}\n`);
}
