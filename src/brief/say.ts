import type { Grounds } from '../domain/provenance.ts';
import type { Statement } from '../domain/statement.ts';
import { statement } from '../domain/statement.ts';
import { typeset } from './words/typeset.ts';

/** A statement of a brief: as `statement`, with typographic marks. */
export function say(text: string, ...grounds: Grounds): Statement {
  return statement(typeset(text), ...grounds);
}
