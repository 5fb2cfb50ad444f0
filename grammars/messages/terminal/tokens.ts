import { token } from '../../shared/read-with.ts';

/** The client of OpenSSH on the connection that it lost. */
export const LostConnection = token(
  'LostConnection',
  /client_loop: send disconnect: |packet_write_wait: Connection to |Read from remote host |Write failed: Broken pipe/,
  'client_loop: send disconnect: ',
);
/** The same where the server did not answer in time. */
export const Silent = token(
  'Silent',
  /Timeout, server [\w.:-]{1,255} not responding/,
  'Timeout, server 10.0.0.4 not responding',
);
export const Rest = token('Rest', /[^]+/, 'Broken pipe');

export const TOKENS = [LostConnection, Silent, Rest];
