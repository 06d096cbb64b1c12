/** An apostrophe as OpenFlights prints it where its database had escaped it twice: `Xi\\'AN`. */
export function plain(text: string | undefined): string | null {
  return text?.replace(/\\+'/g, "'") ?? null;
}
