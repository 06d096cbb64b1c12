/** Checked by the type checker, not run: each expected error is one, or the check fails. */

import type { Finding } from '../../src/domain/finding.ts';
import { finding } from '../../src/domain/finding.ts';
import type { Ground, Grounds } from '../../src/domain/provenance.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { statement } from '../../src/domain/statement.ts';

const ground: Ground = { kind: 'search', search: { what: 'anything', where: ['somewhere'] } };

// A statement on one or more grounds.
export const sound: Statement = statement('They share no border.', ground);

// @ts-expect-error a statement needs a ground
export const groundless: Statement = statement('They share no border.');

const maybeNone: Ground[] = [];
// @ts-expect-error a list that may be empty is not provenance
export const emptyList: Statement = statement('They share no border.', ...maybeNone);

// @ts-expect-error an object literal is not a statement, however complete
export const forged: Statement = { text: 'They share no border.', grounds: [ground] };

// @ts-expect-error records without a source are no ground
export const sourceless: Grounds = [{ kind: 'records', records: ['recognition-1991'], sources: [] }];

// @ts-expect-error a search says where it looked
export const nowhere: Grounds = [{ kind: 'search', search: { what: 'anything', where: [] } }];

export const found: Finding<number> = finding({ id: 'geography/distance', value: 1, method: 'Counted.', grounds: [ground] });

// @ts-expect-error a finding needs grounds
export const ungrounded: Finding<number> = finding({ id: 'geography/distance', value: 1, method: 'Counted.' });

// @ts-expect-error an object literal is not a finding
export const forgedFinding: Finding<number> = { id: 'geography/distance', value: 1, method: 'Counted.', grounds: [ground] };
