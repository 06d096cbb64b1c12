/** The scales that all strips of a chart of books share. */
import type { Day } from '../domain/edtf.ts';

export interface StripFrame {
  /** Prefix of the ids. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly right: number;
  /** Labels may reach to this edge. */
  readonly edge: number;
  readonly at: (day: Day) => number;
  readonly perMillion: number;
  /** Distance of the horizontal lines, in millions. */
  readonly step: number;
  readonly money: (millions: number, withUnit: boolean) => string;
}
