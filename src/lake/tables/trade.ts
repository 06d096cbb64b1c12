import { choice, country, decimal, flag, integer, type Table, text } from '../table.ts';

export const VALUATIONS = ['FOB', 'CIF', 'as reported'] as const;
export const BASES = ['reporter', 'reporter, inferred', 'reconciled', 'compiled', 'unverified'] as const;

const flowColumns = {
  flow: choice(
    ['X', 'M', 'DX', 'RX', 'FM', 'RM', 'other'],
    'Direction as seen by the reporter: X exports, M imports; DX domestic exports, RX re-exports, FM foreign imports, RM re-imports; other for processing flows.',
  ),
  classification: text(
    'Nomenclature of the product code, with its edition: `HS1992` to `HS2022`, `SITC1` to `SITC4`, `none` for all goods together.',
  ),
  product: text('Product code; `TOTAL` for all goods together.'),
  level: integer('Digits of the product code, 0 for all goods. Rows of two levels count the same goods twice: choose one.'),
  period: integer('Year `2022`, or month `202203`, as UN Comtrade writes it.'),
  year: integer('Calendar year of the period.'),
  frequency: choice(['A', 'M'], 'A for a year, M for a month.'),
  value: decimal('US dollars, current. Rounded to a tenth of a cent.', { optional: true }),
  quantity: decimal('Amount in `quantity_unit`; absent where the source gives none.', { optional: true }),
  quantity_unit: text('Unit of the quantity, also where that is absent: `t`, `kg`, or the unit the source names.', { optional: true }),
  valuation: choice(VALUATIONS, 'FOB, CIF, or as the reporter values it.'),
  is_reported: flag('Whether a reporter gave the value; false for estimates and reconciled values, absent where the source does not say.', {
    optional: true,
  }),
  basis: choice(
    BASES,
    "Whose number it is: the reporter's, the reporter's by inference, reconciled from both books, compiled by historians, or not verified.",
  ),
} as const;

export const tradeFlows: Table = {
  name: 'trade_flows',
  row: 'The value of one product that one reporter counted, or is counted for it, with one partner country in one direction and period.',
  mind: [
    'World, groups, areas not elsewhere specified and breakdowns by transport or customs procedure are not here but in `trade_set_aside`, so partners may be added up; product levels may not.',
    'A row that is absent is not a zero: the reporter may not have reported. A value of 0 stands only where the source prints a zero.',
    'Reporters keep their own books: an export of one and the import of the other differ, and both stay.',
  ],
  columns: {
    reporter: country('The country whose book it is; for reconciled data, the exporter.'),
    partner: country('The other country.'),
    ...flowColumns,
  },
  sort: ['reporter', 'partner', 'flow', 'classification', 'product', 'period', 'basis'],
  key: ['reporter', 'partner', 'flow', 'classification', 'product', 'period', 'basis'],
  span: 'year',
};

export const tradeSetAside: Table = {
  name: 'trade_set_aside',
  row: 'A row of a trade dataset that would count something twice if it were added up with the partner countries.',
  mind: [
    '`why` says what it is: the whole world, a group of countries, an area not elsewhere specified, a special code, or a breakdown of a row of `trade_flows`.',
  ],
  columns: {
    reporter: text('Country code where the reporter is a country, else the code of the source.'),
    partner: text('Country code where the partner is a country, else the code of the source.'),
    partner_name: text('Name of the partner in the source.', { optional: true }),
    why: choice(['world', 'group', 'area', 'special', 'breakdown', 'own country'], 'Why it may not be added up.'),
    second_partner: text('Second partner (country of consignment), where the row is broken down by it.', { optional: true }),
    transport: text('Mode of transport, where the row is broken down by it.', { optional: true }),
    procedure: text('Customs procedure, where the row is broken down by it.', { optional: true }),
    ...flowColumns,
  },
  sort: ['reporter', 'partner', 'flow', 'classification', 'product', 'period', 'why', 'second_partner', 'transport', 'procedure', 'basis'],
  key: ['reporter', 'partner', 'flow', 'classification', 'product', 'period', 'why', 'second_partner', 'transport', 'procedure', 'basis'],
  span: 'year',
};
