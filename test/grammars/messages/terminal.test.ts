// What OpenSSH prints when its connection breaks.
import { checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';

checkPlainLines([
  ['client_loop: send disconnect: Broken pipe', 'terminal.closed', { reason: 'connection-lost' }],
  ['packet_write_wait: Connection to 10.1.2.3 port 22: Broken pipe', 'terminal.closed', { reason: 'connection-lost' }],
  ['Read from remote host db7.example.org: Operation timed out', 'terminal.closed', { reason: 'connection-lost' }],
  ['Write failed: Broken pipe', 'terminal.closed', { reason: 'connection-lost' }],
  ['Timeout, server db7.example.org not responding.', 'terminal.closed', { reason: 'no-answer' }],
]);
checkPlainNearMisses([
  'Connection to 10.1.2.3 refused. Check that the host name is right.',
  'Timeout, server is busy',
  'Write failed: disk quota exceeded',
]);
