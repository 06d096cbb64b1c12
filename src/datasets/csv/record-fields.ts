/** The fields of one record, by RFC 4180. */

/** A field with the comma or the end behind it. Within quotes, two stand for one. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;

/** @returns undefined where quotes are broken: one is open at the end, or stands beside other text */
export function recordFields(text: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(',');
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const [found, quoted, plain = '', behind] = FIELD.exec(text) ?? [];
    if (found === undefined) return undefined;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (behind === '') return fields;
  }
}
