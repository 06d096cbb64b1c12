/** The event files of GDELT 2.0, added up to months while they are read: single events are not kept, since none may be told. */
import type { DelimitedForm, Output } from '../../lake/form.ts';
import { EVENT_COLUMNS } from './event-columns.ts';

/**
 * The day an event is dated. For events of 2020 that it added from 31 December 2019 to 5 January 2020, GDELT wrote the year 1920
 * (found by the authors of gdeltforge in the whole archive, which has no other day before 1979); these are put right.
 */
const DAY =
  "CASE WHEN SUBSTR(SQLDATE, 1, 4) = '1920' AND SUBSTR(DATEADDED, 1, 8) >= '20191231' AND SUBSTR(DATEADDED, 1, 8) <= '20200105' THEN CONCAT('2020', SUBSTR(SQLDATE, 5, 4)) ELSE SQLDATE END";
const IS_DAY = "TRY_CAST(CONCAT(SUBSTR(SQLDATE, 1, 4), '-', SUBSTR(SQLDATE, 5, 2), '-', SUBSTR(SQLDATE, 7, 2)) AS DATE) IS NOT NULL";

/** Tone has up to fifteen digits; as a decimal its sum is the same in any order. */
const TONE = 'TRY_CAST(AvgTone AS DECIMAL(18, 12))';

const KEYS = {
  month: `CAST(SUBSTR(${DAY}, 1, 6) AS BIGINT)`,
  year: `CAST(SUBSTR(${DAY}, 1, 4) AS BIGINT)`,
  quad_class: 'QuadClass',
  root_code: 'EventRootCode',
} as const;

const SUMS = {
  events: 'COUNT(*)',
  mentions: 'SUM(NumMentions)',
  sources: 'SUM(NumSources)',
  articles: 'SUM(NumArticles)',
  goldstein_sum: 'SUM(GoldsteinScale)',
  tone_sum: `SUM(${TONE})`,
} as const;

/** More than any report counts, and few enough that no sum overflows. */
const MOST = 1_000_000_000;

const between: Output = {
  table: 'event_counts',
  where: 'source.id IS NOT NULL AND target.id IS NOT NULL AND source.id <> target.id',
  columns: { source: 'source.id', target: 'target.id', ...KEYS, ...SUMS },
  group: ['source', 'target', ...Object.keys(KEYS)],
};

const other: Output = {
  table: 'event_counts_other',
  where: 'source.id IS NULL OR target.id IS NULL OR source.id = target.id',
  columns: {
    why: "CASE WHEN Actor1CountryCode IS NULL AND Actor2CountryCode IS NULL THEN 'neither country' WHEN Actor1CountryCode IS NULL THEN 'no source country' WHEN Actor2CountryCode IS NULL THEN 'no target country' WHEN source.id IS NULL OR target.id IS NULL THEN 'group' ELSE 'same country' END",
    source: 'COALESCE(CAST(source.id AS VARCHAR), Actor1CountryCode)',
    target: 'COALESCE(CAST(target.id AS VARCHAR), Actor2CountryCode)',
    ...KEYS,
    ...SUMS,
  },
  group: ['why', 'source', 'target', ...Object.keys(KEYS)],
};

export const events: DelimitedForm = {
  kind: 'delimited',
  name: 'events',
  delimiter: '\t',
  header: false,
  quoted: false,
  columns: EVENT_COLUMNS,
  required: [
    ...['GlobalEventID', 'SQLDATE', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
    ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ],
  lookups: [
    { as: 'source', scheme: 'cameo', code: 'Actor1CountryCode' },
    { as: 'target', scheme: 'cameo', code: 'Actor2CountryCode' },
  ],
  checks: [
    { reason: 'SQLDATE is no day', when: `LENGTH(SQLDATE) <> 8 OR TRY_CAST(SQLDATE AS BIGINT) IS NULL OR NOT (${IS_DAY})` },
    { reason: 'day is out of range', when: `${DAY} < '19790101' OR ${DAY} > '21001231'` },
    { reason: 'unknown country code of the source', when: 'Actor1CountryCode IS NOT NULL AND source.kind IS NULL' },
    { reason: 'unknown country code of the target', when: 'Actor2CountryCode IS NOT NULL AND target.kind IS NULL' },
    {
      reason: 'root code is none of 01 to 20',
      when: "LENGTH(EventRootCode) <> 2 OR EventRootCode < '01' OR EventRootCode > '20' OR SUBSTR(EventRootCode, 2, 1) < '0' OR SUBSTR(EventRootCode, 2, 1) > '9'",
    },
    { reason: 'class is none of 1 to 4', when: 'QuadClass < 1 OR QuadClass > 4' },
    { reason: 'Goldstein score out of range', when: 'GoldsteinScale < -10 OR GoldsteinScale > 10' },
    {
      reason: 'negative number of mentions, sources or articles',
      when: 'NumMentions < 0 OR NumSources < 0 OR NumArticles < 0',
    },
    {
      reason: 'number of mentions, sources or articles out of range',
      when: `NumMentions > ${MOST} OR NumSources > ${MOST} OR NumArticles > ${MOST}`,
    },
    { reason: 'tone is no number', when: `${TONE} IS NULL` },
    { reason: 'tone out of range', when: `${TONE} < -100 OR ${TONE} > 100` },
  ],
  split: true,
  outputs: [between, other],
};
