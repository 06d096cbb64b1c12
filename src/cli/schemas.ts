/** The JSON Schemas that the package publishes: of dossier and organisation files, and of a brief's JSON output. */
import { z } from 'zod';
import { briefSchema } from '../brief/schema.ts';
import { dossierFile, framesFile, organisationFile } from '../dossier/schema.ts';

/** File name under `schemas/` to its text. */
export function publishedSchemas(): Readonly<Record<string, string>> {
  return {
    'dossier.schema.json': schemaText(dossierFile, 'A file of an Entente dossier', 'input'),
    'organisation.schema.json': schemaText(organisationFile, 'An organisation and its members’ spells', 'input'),
    'frames.schema.json': schemaText(framesFile, 'Forums between groups of countries', 'input'),
    'brief.schema.json': schemaText(briefSchema, 'An Entente brief as JSON', 'output'),
  };
}

function schemaText(schema: z.ZodType, title: string, io: 'input' | 'output'): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) }, null, 2)}\n`;
}
