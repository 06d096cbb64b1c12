/** An apostrophe as OpenFlights prints it where its database had escaped it twice: `Xi\\'AN`. */
export function plain(text: string): string {
  return text.replace(/\\+'/g, "'");
}
