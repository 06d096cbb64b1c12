/** Answers of UN Comtrade's API v1: an object with `count`, `data` (a list of records) and `error`. Source: recorded answers. */
import { z } from 'zod';
import { InputError } from '../../domain/errors.ts';
import { NotThere, TooLarge } from './attempt.ts';
import type { ComtradeCall } from './build.ts';
import { COMTRADE_MOST, comtradeAddress, comtradeCalls, narrower, yearsWithoutCode } from './build.ts';
import type { Asked } from './check.ts';
import type { Asking, Body, Collected, Useful } from './collected.ts';

const code = z.union([z.number().int(), z.string()]);
const comtradePage = z.object({
  count: z.number().int().nonnegative(),
  error: z.string().nullish(),
  data: z.array(z.looseObject({ reporterCode: code, partnerCode: code, period: code, cmdCode: code, flowCode: code })),
});
type ComtradePage = z.infer<typeof comtradePage>;

/** Asks until no answer is as large as an answer can be. */
export async function collectComtrade(asked: Extract<Asked, { dataset: 'comtrade' }>, asking: Asking): Promise<Collected> {
  const bodies: Useful[] = [];
  const blanks = yearsWithoutCode(asked);
  const waiting = comtradeCalls(asked, asking.endpoint);
  for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
    const answer = await askComtrade(call, asking);
    if ('tooLarge' in answer) {
      const parts = narrower(call);
      if (!parts) throw answer.tooLarge;
      waiting.unshift(...parts);
      continue;
    }
    const { body, made } = answer;
    const page = comtradeRecords(body.json, made);
    if (mayBeCut(page, made)) {
      const parts = narrower(made);
      if (!parts)
        throw new InputError(
          `UN Comtrade gives ${page.data.length} records for ${tell(made)}, the most it gives at once: the answer may be cut and is not imported; ${made.endpoint === 'preview' ? 'a key in COMTRADE_API_KEY allows more, or name' : 'name'} the countries`,
        );
      waiting.unshift(...parts);
    } else if (page.data.length === 0) blanks.push(tell(made));
    else {
      const { periods, flows } = made;
      const span = periods.length > 1 ? `${periods[0]}-${periods.at(-1)}` : `${periods[0]}`;
      bodies.push({ kept: body.kept, name: `comtrade-${bodies.length + 1}-${span}${flows ? `-${flows.join('-')}` : ''}.json` });
    }
  }
  return { bodies, blanks };
}

const list = z.looseObject({ results: z.array(z.unknown()).min(1) });

/** Lists of reference: an object with its entries under `results`. @throws InputError for another shape, or a list without entries */
export async function collectLists(addresses: readonly string[], { ask }: Asking): Promise<Collected> {
  const bodies: Useful[] = [];
  for (const address of addresses) {
    const { json, kept } = await ask(address, 'json');
    if (!list.safeParse(json).success)
      throw new InputError(
        `'${address}' is no list of UN Comtrade: it has no entries under results: ${JSON.stringify(json).slice(0, 120)}`,
      );
    bodies.push({ kept });
  }
  return { bodies, blanks: [] };
}

/** A mirror made without a key holds previews. */
async function askComtrade(
  call: ComtradeCall,
  { ask, mirrored }: Asking,
): Promise<{ readonly body: Body; readonly made: ComtradeCall } | { readonly tooLarge: TooLarge }> {
  try {
    return { body: await ask(comtradeAddress(call), 'json'), made: call };
  } catch (error) {
    if (error instanceof TooLarge) return { tooLarge: error };
    if (!(error instanceof NotThere) || !mirrored || call.endpoint === 'preview') throw error;
    const made: ComtradeCall = { ...call, endpoint: 'preview' };
    try {
      return { body: await ask(comtradeAddress(made), 'json'), made };
    } catch (second) {
      throw second instanceof NotThere ? error : second;
    }
  }
}

/** @throws InputError where it is no answer of UN Comtrade, or one to another question. */
function comtradeRecords(json: unknown, call: ComtradeCall): ComtradePage {
  const read = comtradePage.safeParse(json);
  if (typeof json === 'object' && json !== null && 'error' in json && typeof json.error === 'string' && json.error !== '')
    throw new InputError(`UN Comtrade refuses the request for ${tell(call)}: ${json.error.slice(0, 200)}`);
  if (!read.success)
    throw new InputError(`the answer for ${tell(call)} is none of UN Comtrade: ${JSON.stringify(json)?.slice(0, 120) ?? 'nothing'}`);
  const page = read.data;
  if (page.count < page.data.length)
    throw new InputError(`UN Comtrade counts ${page.count} records for ${tell(call)} and gives ${page.data.length}; nothing was imported`);
  const among = (list: readonly (string | number)[] | undefined, value: string | number): boolean =>
    list === undefined || list.some((one) => String(one) === String(value));
  const other = page.data.find(
    ({ reporterCode, partnerCode, period, cmdCode, flowCode }) =>
      !among(call.reporters, reporterCode) ||
      !among(call.partners, partnerCode) ||
      !among(call.periods, period) ||
      !among(call.flows, flowCode) ||
      cmdCode !== 'TOTAL',
  );
  if (other)
    throw new InputError(
      `UN Comtrade was asked for ${tell(call)} and answers with reporter ${other.reporterCode}, partner ${other.partnerCode}, period ${other.period}, flow ${other.flowCode}, product ${other.cmdCode}; nothing was imported`,
    );
  return page;
}

function mayBeCut({ count, data }: ComtradePage, { endpoint }: ComtradeCall): boolean {
  return data.length >= COMTRADE_MOST[endpoint] || count > data.length;
}

function tell({ reporters, partners, periods, flows }: ComtradeCall): string {
  const names = (list: readonly string[] | undefined): string => (list ? list.join(', ') : 'all');
  const span = periods.length > 1 ? `${periods[0]}-${periods.at(-1)}` : String(periods[0]);
  return `reporter ${names(reporters)}, partner ${names(partners)}, ${span}${flows ? `, flow ${flows.join(', ')}` : ''}`;
}
