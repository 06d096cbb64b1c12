import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefSchema } from '../../src/brief/schema.ts';
import { publishedSchemas } from '../../src/cli/schemas.ts';
import { entente } from '../cli/run.ts';

test.each(Object.entries(publishedSchemas()))('schemas/%s is what the code defines (npm run schemas)', (name, text) => {
  expect(readFileSync(join('schemas', name), 'utf8')).toBe(text);
});

test.each([
  ['KAZ', 'PAK'],
  ['KEN', 'UGA'],
  ['KOR', 'VNM'],
  ['XKX', 'ALB'],
])('the JSON of %s and %s follows the published schema', (a, b) => {
  const parsed = briefSchema.safeParse(JSON.parse(entente('brief', a, b, '--format', 'json').out));
  expect(parsed.error?.issues ?? []).toEqual([]);
});
