/** The caller's mistake: wrong option, unreadable input, broken file of theirs. Ends with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
