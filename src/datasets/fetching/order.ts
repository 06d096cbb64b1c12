/** What one request needs besides its address. */
import type { Expected } from './body.ts';
import type { Guard } from './guard.ts';

/** A key that goes to one host, in one header, and nowhere else. */
export interface Secret {
  readonly host: string;
  readonly header: string;
  readonly value: string;
}

export interface Order {
  /** The address to ask: of the public source, or of a mirror. */
  readonly address: string;
  readonly expected: Expected;
  readonly guard: Guard;
  /** Whether it is a mirror, which may serve files without knowing their type. */
  readonly plain: boolean;
  readonly secret?: Secret;
  /** A new file for the body. */
  readonly part: string;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  readonly waits?: (milliseconds: number, why: string) => void;
}
