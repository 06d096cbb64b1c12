/**
 * Writes a synthetic file in the layout of BACI, for measuring only: sizes of countries are log-uniform, so a few dyads trade nearly
 * every product and most trade few. The same seed gives the same file.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** UN codes of 180 countries, as numbers; only their count and order matter here, and that Kazakhstan and Pakistan are among them. */
const CODES = [
  4, 8, 12, 20, 24, 28, 31, 32, 36, 40, 44, 48, 50, 51, 52, 56, 60, 64, 68, 70, 72, 76, 84, 90, 96, 100, 104, 108, 112, 116, 120, 124, 132,
  140, 144, 148, 152, 156, 170, 174, 178, 180, 184, 188, 191, 192, 196, 203, 204, 208, 212, 214, 218, 222, 226, 231, 232, 233, 242, 246,
  251, 262, 266, 268, 270, 275, 276, 288, 296, 300, 308, 320, 324, 328, 332, 340, 344, 348, 352, 360, 364, 368, 372, 376, 384, 388, 392,
  398, 400, 404, 408, 410, 414, 417, 418, 422, 426, 428, 430, 434, 440, 442, 446, 450, 454, 458, 462, 466, 470, 478, 480, 484, 496, 498,
  499, 504, 508, 512, 516, 520, 524, 528, 540, 548, 554, 558, 562, 566, 579, 583, 584, 585, 586, 591, 598, 600, 604, 608, 616, 620, 624,
  626, 634, 642, 643, 646, 662, 670, 678, 682, 686, 688, 690, 694, 699, 702, 703, 704, 705, 706, 710, 716, 724, 728, 729, 740, 748, 752,
  757, 760, 762, 764, 768, 776, 780, 784, 788, 792, 795, 800, 804, 807, 818, 826, 834, 842, 854, 858, 860, 862, 882, 887, 894,
];

const PRODUCTS = [];
for (let chapter = 1; chapter <= 97; chapter += 1)
  for (let heading = 1; heading <= 13; heading += 1)
    for (let sub = 1; sub <= 4; sub += 1) PRODUCTS.push(`${String(chapter).padStart(2, '0')}${String(heading).padStart(2, '0')}${sub}0`);

/** @returns the number of rows written: about `perYear` times `years` */
export async function writeSyntheticBaci(file, perYear, years) {
  let seed = 20_261_125;
  const random = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    seed >>>= 0;
    return seed / 4_294_967_296;
  };
  const size = CODES.map(() => Math.exp(4 * random() - 2));
  const weights = CODES.flatMap((_, from) => CODES.map((__, to) => (from === to ? 0 : size[from] * size[to])));
  let scale = perYear / weights.reduce((sum, weight) => sum + weight, 0);
  for (let step = 0; step < 30; step += 1)
    scale *= perYear / weights.reduce((sum, weight) => sum + Math.min(PRODUCTS.length, weight * scale), 0);
  const out = createWriteStream(file);
  let text = 't,i,j,k,v,q\n';
  let rows = 0;
  for (let year = 0; year < years; year += 1)
    for (const [at, weight] of weights.entries()) {
      const share = Math.min(1, (weight * scale) / PRODUCTS.length);
      if (share <= 0) continue;
      const start = `${2010 + year},${CODES[Math.floor(at / CODES.length)]},${CODES[at % CODES.length]},`;
      for (let product = -1; ; ) {
        product += share >= 1 ? 1 : 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - share));
        if (product >= PRODUCTS.length) break;
        const value = Math.exp(6 * random() - 2);
        text += `${start}${PRODUCTS[product]},${value.toFixed(3)},${random() < 0.03 ? 'NA' : (value * random()).toFixed(3)}\n`;
        rows += 1;
        if (text.length > 1 << 20) {
          if (!out.write(text)) await once(out, 'drain');
          text = '';
        }
      }
    }
  out.end(text);
  await once(out, 'finish');
  return rows;
}
