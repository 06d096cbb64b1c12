/** Pages of the World Bank's API v2: a list of two, what the page is of and its records. Source: recorded answers. */
import { z } from 'zod';
import { InputError } from '../../domain/errors.ts';
import type { Series } from './build.ts';
import { worldBankAddress, worldBankSeries } from './build.ts';
import type { Asked } from './check.ts';
import type { Asking, Body, Collected, Useful } from './collected.ts';
import type { Kept } from './keep.ts';

const count = z.coerce.number().int().nonnegative();
const head = z.looseObject({ page: count, pages: count, total: count, lastupdated: z.string().nullish() });
const worldBankRecord = z.looseObject({
  indicator: z.looseObject({ id: z.string() }),
  countryiso3code: z.string(),
  date: z.string(),
});
const worldBankPage = z.tuple([head, z.array(worldBankRecord).nullable()]);

interface Page {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** Of the database, so that two pages are of one release. */
  readonly updated: string;
  readonly records: readonly z.infer<typeof worldBankRecord>[];
  readonly kept: Kept;
}

export async function collectWorldBank(asked: Extract<Asked, { dataset: 'worldbank' }>, asking: Asking): Promise<Collected> {
  const bodies: Useful[] = [];
  const blanks: string[] = [];
  for (const one of worldBankSeries(asked)) {
    const pages = await pagesOf(one, asking);
    const full = pages.filter(({ records }) => records.length > 0);
    if (full.length === 0) blanks.push(tellSeries(one));
    for (const { kept, page } of full) bodies.push({ kept, name: `worldbank-${one.indicator}-${page}.json` });
  }
  return { bodies, blanks };
}

/** All pages of a series; from the start once more where they do not fit together. @throws InputError where they do not fit again */
async function pagesOf(series: Series, asking: Asking): Promise<readonly Page[]> {
  const first = await onePass(series, asking);
  if ('pages' in first) return first.pages;
  asking.forget(first.addresses);
  const second = await onePass(series, asking);
  if ('pages' in second) return second.pages;
  asking.forget(second.addresses);
  throw new InputError(`the pages of ${tellSeries(series)} do not fit together, twice: ${second.misfit}; try again later`);
}

type Pass = { readonly pages: readonly Page[] } | { readonly misfit: string; readonly addresses: readonly string[] };

async function onePass(series: Series, { ask }: Asking): Promise<Pass> {
  const pages: Page[] = [];
  const addresses: string[] = [];
  for (let number = 1; ; number += 1) {
    const address = worldBankAddress(series, number);
    addresses.push(address);
    const page = readPage(await ask(address, 'json'), series);
    const [first = page] = pages;
    const misfit =
      page.total !== first.total || page.pages !== first.pages
        ? `page ${number} speaks of ${page.total} records on ${page.pages} pages, page 1 of ${first.total} on ${first.pages}`
        : page.updated !== first.updated
          ? `page ${number} is of ${page.updated}, page 1 of ${first.updated}`
          : page.total > 0 && page.page !== number
            ? `page ${page.page} came for page ${number}`
            : undefined;
    if (misfit !== undefined) return { misfit, addresses };
    pages.push(page);
    if (number >= page.pages) break;
    if (page.records.length === 0) return { misfit: `page ${number} of ${page.pages} is empty`, addresses };
  }
  const held = pages.reduce((sum, { records }) => sum + records.length, 0);
  const total = pages[0]?.total ?? 0;
  if (held !== total) return { misfit: `${total} records are announced, ${held} came`, addresses };
  return { pages };
}

/** @throws InputError where it is no page of the World Bank, or one of another question. */
function readPage({ json, kept }: Body, series: Series): Page {
  const message = worldBankMessage(json);
  if (message !== undefined) throw new InputError(`the World Bank refuses the request for ${tellSeries(series)}: ${message}`);
  // An answer without records leaves the list out, or writes null for it.
  const read = worldBankPage.safeParse(Array.isArray(json) && json.length === 1 ? [json[0], null] : json);
  if (!read.success)
    throw new InputError(`the answer for ${tellSeries(series)} is no page of the World Bank: ${JSON.stringify(json)?.slice(0, 120) ?? ''}`);
  const [{ page, pages, total, lastupdated }, records] = read.data;
  const { indicator, places, years } = series;
  const other = records?.find(
    (record) =>
      record.indicator.id.toUpperCase() !== indicator ||
      (places && record.countryiso3code !== '' && !places.includes(record.countryiso3code)) ||
      (years && !(Number(record.date) >= years.from && Number(record.date) <= years.to)),
  );
  if (other)
    throw new InputError(
      `the World Bank was asked for ${tellSeries(series)} and answers with ${other.indicator.id} of ${other.countryiso3code} in ${other.date}; nothing was imported`,
    );
  return { page, pages, total, updated: lastupdated ?? '', records: records ?? [], kept };
}

function worldBankMessage(json: unknown): string | undefined {
  const shape = z.tuple([z.looseObject({ message: z.array(z.looseObject({ key: z.string().nullish(), value: z.string().nullish() })) })]);
  const read = shape.safeParse(json);
  if (!read.success) return undefined;
  return read.data[0].message
    .map(({ key, value }) => [key, value].filter(Boolean).join(': '))
    .join('; ')
    .slice(0, 300);
}

function tellSeries({ indicator, places, years }: Series): string {
  const span = years ? `, ${years.from === years.to ? years.from : `${years.from}-${years.to}`}` : '';
  return `${indicator}, ${places ? places.join(', ') : 'all countries'}${span}`;
}
