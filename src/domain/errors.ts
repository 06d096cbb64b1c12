/** The user's mistake: one line, the value and what would be right. The command line prints it and exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
