/** The state of relations in a table of three columns: item, state, when. */

import type { TargetStatement } from '../../domain/record.ts';
import type { Book } from '../../measures/books.ts';
import { isFullYear, latestYear } from '../../measures/books.ts';
import { bordersGround } from '../../measures/geography.ts';
import type { LinkStanding } from '../../measures/links.ts';
import { groundsOf } from '../../measures/membership.ts';
import { memberOf, notInDossier, onRecord, recordsOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { capitalise, dateWords, shortDate } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { amountWords } from '../words/number.ts';
import { latestRules } from './diplomacy.ts';
import { hasCapitalNote, kilometres, pathWords, throughTerritory } from './geography.ts';
import { narrowShared } from './organisations.ts';
import { milestone, statusAgreement } from './relations.ts';
import { targetName } from './target.ts';
import { bookName, figuresOf, periodWords, totalWords } from './trade-words.ts';

export function glance(desk: Desk): Section {
  const [first, ...rest] = [
    relationsRow(desk),
    ...statusRow(desk),
    ...geographyRows(desk),
    ...bookRows(desk),
    ...targetRow(desk),
    ...flightRow(desk),
    ...ruleRow(desk),
    ...organisationRow(desk),
  ];
  if (!first) throw new Error('the table has at least one row');
  return {
    id: 'glance',
    title: 'At a glance',
    blocks: [{ type: 'table', look: 'glance', columns: ['Item', 'State', 'When'], rows: [first, ...rest] }],
  };
}

const nothing: Cell = { type: 'empty', reason: 'nothing to say' };

function relationsRow(desk: Desk): Cell[] {
  const found = milestone(desk, 'relations');
  const rupture = milestone(desk, 'rupture');
  if (!found && rupture) return [text('Relations'), cell(say('none', onRecord(desk.subject, rupture))), nothing];
  if (!found)
    return [text('Relations since'), cell(say('no record', notInDossier(desk.subject, 'the beginning of diplomatic relations'))), nothing];
  return [
    text('Relations since'),
    cell(say(dateWords(found.date), onRecord(desk.subject, found))),
    found.caveat ? text(found.caveat) : nothing,
  ];
}

function statusRow(desk: Desk): Cell[][] {
  const status = statusAgreement(desk);
  if (!status) return [];
  return [
    [
      text('Status'),
      cell(say(capitalise(status.record.status ?? status.record.name), onRecord(desk.subject, status.record, status.step))),
      text(shortDate(status.step.date)),
    ],
  ];
}

function geographyRows(desk: Desk): Cell[][] {
  const ground = bordersGround(desk.subject);
  const { fewest } = desk.between;
  const through = throughTerritory(desk);
  const joined = desk.subject.first.joinedTo[desk.subject.second.code];
  const between = desk.border
    ? 'shared'
    : through
      ? `only through ${through}`
      : joined
        ? `none; joined by ${joined}`
        : fewest === null
          ? 'none; no land path'
          : `none; fewest countries between: ${fewest}${fewest > 4 ? '' : ` (${pathWords(desk)})`}`;
  const { first, second } = desk.subject;
  const distance: Cell[][] =
    desk.distance === undefined || !first.capital || !second.capital
      ? []
      : [
          [
            text('Capitals apart'),
            cell(
              say(`${kilometres(desk.distance)}, ${first.capital.name} to ${second.capital.name}`, {
                kind: 'query',
                dataset: 'geonames-capitals',
                vintage: desk.subject.countries.vintage,
                query: `coordinates of ${first.capital.name} and ${second.capital.name}`,
                sources: ['data/geonames-capitals'],
              }),
            ),
            hasCapitalNote(desk) ? text('see Connectivity') : nothing,
          ],
        ];
  return [[text('Common land border'), cell(say(capitalise(between), ground)), nothing], ...distance];
}

function bookRows(desk: Desk): Cell[][] {
  return [desk.books.first, desk.books.second].flatMap((book) => bookRow(desk, book));
}

/** The latest full year of one book, with what it has of it, or that it has none. */
function bookRow(desk: Desk, book: Book): Cell[][] {
  const country = memberOf(desk.subject, book.country);
  const label = text(`Trade, ${bookName(country)}`);
  const line = latestYear(book) ?? book.lines.filter(({ period }) => isFullYear(period)).at(-1);
  if (!line) {
    if (desk.subject.dossier.records.length === 0) return [];
    const other = recordsOf(desk.subject, 'figure').filter(
      ({ measure, reporter, amount }) =>
        measure === 'trade' && reporter.country === country.code && /^[A-Z]{3}$/.test(amount.unit) && amount.unit !== 'USD',
    );
    if (other.length > 0) {
      const units = listWords([...new Set(other.map(({ amount }) => amount.unit))]);
      return [
        [
          label,
          cell(
            say(
              `on record in ${units} only, under Trade`,
              ...onAll(
                desk.subject,
                other.map((record) => ({ record })),
              ),
            ),
          ),
          nothing,
        ],
      ];
    }
    return [
      [label, cell(say('no full year on record', notInDossier(desk.subject, `a full year of trade in ${bookName(country)}`))), nothing],
    ];
  }
  const flows = [
    line.exports ? `exports ${amountWords(line.exports.amount)}` : '',
    line.imports ? `imports ${amountWords(line.imports.amount)}` : '',
  ];
  const words = [line.total ? totalWords(line) : '', flows.filter(Boolean).join(', ')].filter(Boolean).join('; ');
  const missing = line.total ? '' : '; no total on record';
  return [
    [
      label,
      cell(
        say(
          `${words}${missing}`,
          ...onAll(
            desk.subject,
            figuresOf(line).map((record) => ({ record })),
          ),
        ),
      ),
      text(periodWords(line.period)),
    ],
  ];
}

function targetRow(desk: Desk): Cell[][] {
  const target = desk.targets.find(({ record }) => record.rank === 1);
  if (!target) return [];
  const { deadline, set, record } = target;
  const when = deadline ? `${deadlineWords(deadline.statement)}${shortDate(deadline.statement.date)}` : `set ${shortDate(set.date)}`;
  return [
    [text('Target'), cell(say(capitalise(targetName(target)), onRecord(desk.subject, record, deadline?.statement ?? set))), text(when)],
  ];
}

/** `within a year of `, or `by 2032, stated `: a span runs from the statement, a date does not. */
function deadlineWords({ deadlineWords: words, deadline }: TargetStatement): string {
  const said = words ?? (deadline ? `by ${shortDate(deadline)}` : '');
  return /^(within|in the next)/.test(said) ? `${said} of ` : `${said}, stated `;
}

function flightRow(desk: Desk): Cell[][] {
  const flights = desk.links.filter(({ record }) => record.mode === 'flight' && record.direct);
  if (flights.length === 0) return [];
  const open = flights.filter(({ now }) => now === 'open');
  const ended = flights.filter(({ now }) => now === 'not operating' || now === 'closed');
  const shown = open.length > 0 ? open : ended.length > 0 ? ended : flights;
  const names = listWords(shown.map(({ record }) => record.route));
  const words = open.length > 0 ? names : ended.length > 0 ? `none on record as operating; ${names} not` : `planned only: ${names}`;
  const [only] = shown;
  return [
    [
      text('Direct flights'),
      cell(
        say(
          capitalise(words),
          ...onAll(
            desk.subject,
            shown.map(({ record, stopped, latest }) => ({ record, part: stopped ?? latest })),
          ),
        ),
      ),
      // One date cannot stand for several flights.
      shown.length === 1 && only ? text(flightWhen(only)) : text(`${shown.length} on record here`),
    ],
  ];
}

/** When it opened and was last seen, or by when it had stopped. */
function flightWhen({ opened, stopped, latest }: LinkStanding): string {
  if (stopped) return `by ${shortDate(stopped.date)}`;
  if (!opened) return `${latest.status === 'planned' ? 'planned' : 'seen'} ${shortDate(latest.date)}`;
  return latest === opened ? `opened ${shortDate(opened.date)}` : `opened ${shortDate(opened.date)}, last seen ${shortDate(latest.date)}`;
}

function ruleRow(desk: Desk): Cell[][] {
  const rules = latestRules(desk);
  const [last] = rules.slice(-1);
  if (!last) return [];
  const words = rules.map((rule) => `${memberOf(desk.subject, rule.for).adjective} passports: ${rule.requirement}`).join('; ');
  return [
    [
      text('Entry rules'),
      cell(
        say(
          words,
          ...onAll(
            desk.subject,
            rules.map((record) => ({ record })),
          ),
        ),
      ),
      text(`seen ${[...new Set(rules.map(({ date }) => shortDate(date)))].join('; ')}`),
    ],
  ];
}

function organisationRow(desk: Desk): Cell[][] {
  const shared = narrowShared(desk);
  const [first, ...rest] = shared.flatMap(groundsOf);
  if (!first) return [];
  return [
    [
      text('Both members of'),
      cell(say(listWords(shared.map(({ organisation }) => organisation.short.replace(/^the /, ''))), first, ...rest)),
      nothing,
    ],
  ];
}
