/**
 * Voeten's own table: one line a country and roll call, with what is known of the roll call on every line. Its releases differ in their
 * columns and in what parts them, so the form is made for the file at hand.
 */
import type { DelimitedForm, Output, RawType, SourceFile } from '../../lake/form.ts';
import { firstLine, headerFields } from '../../lake/importing/layout.ts';
import type { FormEntry } from '../dataset.ts';
import { daySql, noDateSql } from './dates.ts';
import { ISSUES } from './roll-calls.ts';
import { voterSql } from './seats.ts';

const REQUIRED = { rcid: 'whole', ccode: 'whole', vote: 'whole', session: 'whole', date: 'text' } as const;
/** Columns that some releases have, all read as text. */
const SOME = ['unres', 'importantvote', 'amend', 'para', 'short', 'descr', 'yes', 'abstain', 'no', 'Country', 'Countryname', ...ISSUES];

const MONTH = 'SUBSTR(date, 1, 7)';
const VOTER = voterSql('ccode', MONTH, 'CAST(voter.id AS VARCHAR)');
const YEAR = 'CAST(SUBSTR(date, 1, 4) AS INTEGER)';

/** Columns of a header, if it is one of this table. */
function columnsOf(line: string): { readonly delimiter: ',' | '\t'; readonly has: ReadonlySet<string> } | undefined {
  for (const delimiter of [',', '\t'] as const) {
    const has = new Set(headerFields(line, delimiter).map((name) => name.toLowerCase()));
    if (Object.keys(REQUIRED).every((name) => has.has(name))) return { delimiter, has };
  }
  return undefined;
}

function formFor(file: SourceFile): DelimitedForm {
  const { delimiter, has } = columnsOf(firstLine(file)) ?? { delimiter: ',' as const, has: new Set<string>() };
  const some = SOME.filter((name) => has.has(name.toLowerCase()));
  const columns: Record<string, RawType> = { ...REQUIRED, ...Object.fromEntries(some.map((name) => [name, 'text'])) };
  const named = ['Countryname', 'Country'].filter((name) => some.includes(name));
  return {
    kind: 'delimited',
    name: 'votes',
    delimiter,
    header: true,
    quoted: true,
    columns,
    missing: ['NA'],
    required: Object.keys(REQUIRED),
    lookups: [{ as: 'voter', scheme: 'cow', code: 'ccode', year: `TRY_CAST(SUBSTR(date, 1, 4) AS INTEGER)` }],
    checks: [
      { reason: 'date is no day of a session', when: noDateSql('date') },
      { reason: 'vote is none of 1, 2, 3, 8, 9', when: 'vote NOT IN (1, 2, 3, 8, 9)' },
      { reason: 'rcid out of range', when: 'rcid < 0 OR rcid > 999999999' },
      { reason: 'session out of range', when: 'session < 1 OR session > 200' },
      { reason: 'unknown state number', when: 'voter.kind IS NULL' },
      { reason: 'voter is no state of that date', when: `vote NOT IN (8, 9) AND ${VOTER} IS NULL` },
    ],
    outputs: [
      {
        table: 'votes',
        // 9 is a state that was no member: no vote, and no row. So is an absence under a number that no member had at the time.
        where: `vote <> 9 AND ${VOTER} IS NOT NULL`,
        columns: {
          country: VOTER,
          roll_call: 'rcid',
          vote: "CASE vote WHEN 1 THEN 'yes' WHEN 2 THEN 'abstain' WHEN 3 THEN 'no' ELSE 'absent' END",
          year: YEAR,
          member: `COALESCE(${[...named, 'CAST(ccode AS VARCHAR)'].join(', ')})`,
        },
      },
      rollCallsOf(new Set(some)),
    ],
  };
}

/** One row a roll call from the lines of its voters, which all say the same of it. */
function rollCallsOf(has: ReadonlySet<string>): Output {
  const text = (name: string): string => (has.has(name) ? `MIN(${name})` : 'NULL');
  const flag = (name: string): string =>
    has.has(name) ? `MIN(CASE ${name} WHEN '1' THEN TRUE WHEN '0' THEN FALSE ELSE NULL END)` : 'NULL';
  const count = (name: string): string => (has.has(name) ? `MIN(TRY_CAST(${name} AS INTEGER))` : 'NULL');
  const issues = ISSUES.filter((name) => has.has(name)).map((name) => `CASE WHEN ${name} = '1' THEN '${name} ' ELSE '' END`);
  return {
    table: 'roll_calls',
    group: ['roll_call'],
    columns: {
      roll_call: 'rcid',
      session: 'MIN(session)',
      year: `MIN(${YEAR})`,
      month: 'MIN(CAST(SUBSTR(date, 6, 2) AS INTEGER))',
      date: `MIN(${daySql('date')})`,
      stated_date: 'MIN(date)',
      resolution: text('unres'),
      important: flag('importantvote'),
      amendment: flag('amend'),
      paragraph: flag('para'),
      issues: issues.length > 0 ? `MIN(NULLIF(TRIM(CONCAT(${["''", ...issues].join(', ')})), ''))` : 'NULL',
      title: text('short'),
      description: text('descr'),
      yes: count('yes'),
      abstain: count('abstain'),
      no: count('no'),
    },
  };
}

export const ownTable: FormEntry = {
  says: 'Voeten’s own table, comma- or tab-separated: `rcid,ccode,vote,session,date` and, where the release has them, what it says of the roll call.',
  matches: ({ line }) => columnsOf(line) !== undefined,
  form: formFor,
};
