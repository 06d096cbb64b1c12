/** How much may be unpacked: a small package can hold terabytes, and what its header says of that may be a lie. */
import { statfs } from 'node:fs/promises';
import { InputError } from '../../domain/errors.ts';

export interface Limits {
  /** How many times its packed size a package may unpack to, once that is more than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Bytes that the packages of one import may unpack to. */
  readonly total: number;
  /** Bytes free for a file in a folder. */
  readonly free: (folder: string) => Promise<number>;
}

export const LIMITS: Limits = {
  ratio: 100,
  ratioFrom: 50_000_000,
  total: 64 * 2 ** 30,
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** Counts what one package unpacks to. */
export interface Meter {
  /** Refuses at once what the package itself says is too much. @throws InputError */
  expect(bytes: number): void;
  /** Counts bytes as they come. @throws InputError at the first that is too many */
  add(bytes: number): void;
}

/** What the packages of one import may unpack to together. */
export class Allowance {
  readonly #folder: string;
  readonly #limits: Limits;
  #total = 0;

  /** @param folder where they are unpacked */
  constructor(folder: string, limits: Limits = LIMITS) {
    this.#folder = folder;
    this.#limits = limits;
  }

  async meter(name: string, packed: number): Promise<Meter> {
    const { ratio, ratioFrom, total, free } = this.#limits;
    const space = await free(this.#folder);
    const before = this.#total;
    let mine = 0;
    const check = (bytes: number): void => {
      if (bytes > ratioFrom && bytes > packed * ratio)
        throw new InputError(`'${name}' unpacks to more than ${ratio} times its ${packed} bytes: no data is packed so tightly`);
      if (before + bytes > total)
        throw new InputError(`'${name}' unpacks to more than the ${sizeOf(total)} that one import may have in all`);
      if (bytes > space)
        throw new InputError(`'${name}' unpacks to more than the ${sizeOf(space)} free in '${this.#folder}'; set TMPDIR to a larger disk`);
    };
    return {
      expect: (bytes) => check(mine + bytes),
      add: (bytes) => {
        mine += bytes;
        this.#total = before + mine;
        check(mine);
      },
    };
  }
}

function sizeOf(bytes: number): string {
  if (bytes >= 2 ** 30) return `${Number((bytes / 2 ** 30).toPrecision(3))} GiB`;
  return `${Number((bytes / 2 ** 20).toPrecision(3))} MiB`;
}
