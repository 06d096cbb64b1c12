/** Synthetic records in UN Comtrade's layouts: the values are made up. */

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

const RECORD: Fields = {
  typeCode: 'C',
  freqCode: 'A',
  refPeriodId: 20200101,
  refYear: 2020,
  refMonth: 52,
  period: '2020',
  reporterCode: 398,
  flowCode: 'X',
  partnerCode: 586,
  partner2Code: 0,
  classificationCode: 'H5',
  classificationSearchCode: 'HS',
  isOriginalClassification: true,
  cmdCode: '1001',
  customsCode: 'C00',
  mosCode: '0',
  motCode: 0,
  qtyUnitCode: 8,
  qty: 2500,
  netWgt: 2500,
  grossWgt: null,
  cifvalue: null,
  fobvalue: 1000.5,
  primaryValue: 1000.5,
  isReported: true,
  isAggregate: false,
};

export const record = (changes: Fields = {}): Fields => ({ ...RECORD, ...changes });

export const snake = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('2_', '2');
const cell = (value: Fields[string], delimiter: string): string =>
  value === null ? '' : String(value).includes(delimiter) ? `"${value}"` : String(value);

export function table(records: readonly Fields[], delimiter: string, spelt: (name: string) => string): string {
  const names = Object.keys(records[0] ?? {});
  const lines = records.map((one) => names.map((name) => cell(one[name] ?? null, delimiter)).join(delimiter));
  return `${[names.map(spelt).join(delimiter), ...lines].join('\n')}\n`;
}

export const json = (records: readonly Fields[], more: Fields = {}): string =>
  JSON.stringify({ elapsedTime: '0.01 secs', count: records.length, data: records, error: '', ...more });

/** The same records in every form in which UN Comtrade gives them. */
export const FORMS: Readonly<Record<string, (records: readonly Fields[]) => Readonly<Record<string, string>>>> = {
  'API body': (records) => ({ 'synthetic.json': json(records) }),
  'wrapped API body': (records) => ({ 'synthetic.wrapped.json': json(records, { url: 'https://example.org/', status_code: 200 }) }),
  'API CSV': (records) => ({ 'synthetic.csv': table(records, ',', (name) => name) }),
  'bulk file with tabs': (records) => ({ 'synthetic.txt': table(records, '\t', (name) => name) }),
  'snake case': (records) => ({ 'synthetic.csv': table(records, ',', snake) }),
};
