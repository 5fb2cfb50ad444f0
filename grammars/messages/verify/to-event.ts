import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type VerifyMessage, reader } from './parser.ts';

/**
 * Verify processes (`Completed …` is printed on failures too) and the findings of the verifiers of properties and of the
 * database's state, before and after an upgrade.
 *
 * Source: com.liferay.portal.verify.VerifyProcess, VerifyProperties (to 2024), PreupgradeVerifyProperties,
 * PreupgradeVerifyDatabaseState (2025), PostupgradeVerifyDatabaseState (2026).
 */
export const verify: MessageGrammar = {
  name: 'verify',
  title: 'Verify processes and what they find',
  loggers: [
    'VerifyProcess',
    'VerifyProperties',
    'PreupgradeVerifyProperties',
    'PreupgradeVerifyDatabaseState',
    'PostupgradeVerifyDatabaseState',
  ],
  openings: [
    'Verifying com.',
    'Completed verification process ',
    'Verification error: ',
    'Portal property "',
    'System property "',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: VerifyMessage): Meaning {
  switch (message.kind) {
    case 'started':
    case 'completed':
      return {
        eventName: message.kind === 'started' ? 'upgrade.verify.started' : 'upgrade.verify.completed',
        attributes: { name: message.name, ...(message.company !== undefined && { company: message.company }) },
      };
    case 'error':
      return { eventName: 'verify.error', attributes: { name: message.name } };
    case 'property': {
      const { portal, property, problem, replacement } = message;
      const attributes = { kind: portal ? 'portal' : 'system', property, problem };
      return {
        eventName: 'verify.property',
        attributes: { ...attributes, ...(replacement !== undefined && { replacement }) },
      };
    }
    case 'state':
      return { eventName: 'verify.database-state', attributes: { found: message.found } };
  }
}
