import { readWith } from '../../shared/read-with.ts';
import type { SessionTopic } from '../../shared/session-lines.ts';
import { VERIFY_LINES } from './lines.ts';
import { reader } from './parser.ts';

/**
 * Rows of the `verify` commands of the Gogo shell. To 7.4 they name verify processes, from 2023.Q3 on classes and modules.
 *
 * Source: VerifyProcessTrackerOSGiCommands of portal-verify-extender.
 */
export const verifyLines: SessionTopic = {
  lines: VERIFY_LINES,
  read: (part, text) => {
    if (!part.startsWith('verify')) return undefined;
    const row = readWith(reader, (parser) => parser.row(), text.trim());
    return row && { eventName: 'gogo.verifier', attributes: { ...row } };
  },
};
