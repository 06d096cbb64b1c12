/** Fiscal years: spans that start in a month of their own, and how they are named. */
import { InputError } from './errors.ts';

export interface FiscalYear {
  /** 1-12. */
  readonly startMonth: number;
  /** Day of that month; 1 for most. */
  readonly startDay: number;
  /** `end`: Pakistan's FY24 ends in June 2024; `start`: Japan's FY2023 begins in April 2023. */
  readonly namedBy: 'start' | 'end';
}

/**
 * The span of a fiscal year as EDTF text: `FY24` of a July year named by its end is `2023-07/2024-06`. Years that start
 * within a month keep their days.
 * @param label `FY24`, `FY2024`, `2023-24` or `2023/24`; two digits are read as 1950-2049
 * @throws InputError for any other label.
 */
export function fiscalSpan(label: string, year: FiscalYear): string {
  const start = startYear(label, year);
  if (year.startMonth === 1 && year.startDay === 1) return String(start);
  if (year.startDay === 1) return `${start}-${pad(year.startMonth)}/${start + 1}-${pad(year.startMonth - 1)}`;
  const last = new Date(Date.UTC(start + 1, year.startMonth - 1, year.startDay - 1));
  return `${start}-${pad(year.startMonth)}-${pad(year.startDay)}/${last.toISOString().slice(0, 10)}`;
}

/** Whether a label names one whole fiscal year, rather than a part of one or something else. */
export function isFiscalLabel(label: string): boolean {
  return /^FY ?(\d{2}|\d{4})$/.test(label) || /^(FY ?)?\d{4}[-/](\d{2}|\d{4})$/.test(label);
}

function startYear(label: string, { namedBy, startMonth }: FiscalYear): number {
  const pair = /^(?:FY ?)?(\d{4})[-/](\d{2}|\d{4})$/.exec(label);
  if (pair?.[1]) return Number(pair[1]);
  const single = /^FY ?(\d{2}|\d{4})$/.exec(label);
  if (!single?.[1]) throw new InputError(`'${label}' is not a fiscal year; write FY24, FY2024 or 2023-24`);
  const named = single[1].length === 2 ? Number(single[1]) + (Number(single[1]) < 50 ? 2000 : 1900) : Number(single[1]);
  return namedBy === 'end' && startMonth !== 1 ? named - 1 : named;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
