/**
 * All-goods trade of two countries by dataset, book, direction and year, in US dollars. Only rows for all goods together are
 * added up, or the products of data that are complete by product (`reconciled`).
 *
 * Parameters: first, second, second, first.
 */
export const TRADE_TOTALS_SQL = `SELECT dataset, vintage, basis, reporter, partner, flow, classification, year, SUM(value) AS value, COUNT(*) AS n
FROM trade_flows
WHERE ((reporter = ? AND partner = ?) OR (reporter = ? AND partner = ?))
  AND frequency = 'A' AND flow IN ('X', 'M') AND value IS NOT NULL
  AND (level = 0 OR basis = 'reconciled')
GROUP BY dataset, vintage, basis, reporter, partner, flow, classification, year
ORDER BY dataset, basis, reporter, flow, year, classification`;

/** A query a reader can run again with \`entente query\` to get one series of the above. */
export function tradeSeriesSql(series: {
  readonly dataset: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
}): string {
  const { dataset, reporter, partner, flow } = series;
  return `SELECT year, classification, SUM(value) AS value FROM trade_flows WHERE dataset = '${dataset}' AND reporter = '${reporter}' AND partner = '${partner}' AND flow = '${flow}' AND frequency = 'A' AND (level = 0 OR basis = 'reconciled') GROUP BY year, classification ORDER BY year`;
}
