/** The HS edition of a BACI file, which only its name tells. */

/** `BACI_HS92_Y2022_V202401b.csv` is in HS1992. @returns `HS` where the name does not say. */
export function editionOf(name: string): string {
  const digits = /HS(\d{2})(?!\d)/i.exec(name)?.[1];
  if (digits === undefined) return 'HS';
  return Number(digits) >= 88 ? `HS19${digits}` : `HS20${digits}`;
}
