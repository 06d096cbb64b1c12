/** The line to a server during one try: cut when something takes too long. */
import { InputError } from '../../domain/errors.ts';
import { faultCode } from '../../platform/file-faults.ts';
import { Passing } from './retry.ts';

export class Line {
  readonly #abort = new AbortController();
  readonly #total: NodeJS.Timeout;
  readonly #host: string;
  #why = '';
  /** @param total milliseconds for all of it */
  constructor(host: string, total: number) {
    this.#host = host;
    this.#total = setTimeout(() => this.#cut(`the answer took longer than ${total} ms`), total);
  }

  #cut(why: string): void {
    this.#why ||= why;
    this.#abort.abort();
  }

  /** @throws Passing when it takes longer, or the line breaks for a reason that may pass; InputError for one that will not. */
  async within<Value>(milliseconds: number, why: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const timer = setTimeout(() => this.#cut(why), milliseconds);
    try {
      return await work(this.#abort.signal);
    } catch (error) {
      throw this.#why === '' ? brokenLine(error, this.#host) : new Passing(this.#why);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    clearTimeout(this.#total);
    this.#abort.abort();
  }
}

/** What ended a request, in words. `fetch` tells the cause only within its error. */
function brokenLine(error: unknown, host: string): unknown {
  if (error instanceof InputError || error instanceof Passing) return error;
  if (!(error instanceof TypeError)) return error;
  const code = faultCode(error.cause);
  if (code === 'ECONNREFUSED') return new InputError(`${host} refuses the connection`);
  if (code === 'ENOTFOUND') return new InputError(`there is no way to ${host}: no such host, or no network`);
  if (/CERT|SELF_SIGNED|ALTNAME|^ERR_(TLS|SSL)/.test(code))
    return new InputError(`the certificate of ${host} is not to be trusted (${code})`);
  return new Passing(code === '' ? 'the line broke' : `the line broke (${code})`);
}
