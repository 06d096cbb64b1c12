/** The user's mistake: one line, the value and what would be right. The command line prints it and exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /** @param message a value of a file in it may hold line breaks or the codes that steer a terminal; they become spaces */
  constructor(message: string) {
    super(message.replace(/\p{Cc}+/gu, ' '));
  }
}
