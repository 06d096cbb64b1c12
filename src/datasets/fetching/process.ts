/**
 * Fourth step: what an answer is worth. A cut answer is asked again in parts, pages must add up, and an answer to another question is
 * refused.
 */
import { baciAddress, referenceAddresses } from './build.ts';
import type { Asked } from './check.ts';
import type { Asking, Collected } from './collected.ts';
import { collectComtrade, collectLists } from './comtrade-answers.ts';
import { collectWorldBank } from './worldbank-answers.ts';

/** @throws InputError where an answer is none, is cut, or is one to another question. */
export async function collect(asked: Asked, asking: Asking): Promise<Collected> {
  switch (asked.dataset) {
    case 'comtrade':
      return collectComtrade(asked, asking);
    case 'worldbank':
      return collectWorldBank(asked, asking);
    case 'comtrade-reference':
      return collectLists(referenceAddresses(), asking);
    case 'baci':
      return { bodies: [{ kept: (await asking.ask(baciAddress(asked), 'zip')).kept }], blanks: [] };
  }
}
