import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './parser.ts';

/**
 * What the client of a terminal prints when its connection breaks, at the end of a copied screen: the program on the other
 * side may go on.
 *
 * Source: OpenSSH, clientloop.c and packet.c (7.x to 9.x).
 */
export const terminal: MessageGrammar = {
  name: 'terminal',
  title: 'Connection of a terminal',
  loggers: [],
  openings: [
    'client_loop: send disconnect: ',
    'packet_write_wait: Connection to ',
    'Read from remote host ',
    'Write failed: Broken pipe',
    'Timeout, server ',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && { eventName: 'terminal.closed', attributes: { reason: parts.reason } };
  },
};
