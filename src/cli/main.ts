#!/usr/bin/env node
/** The command line: `entente brief`, `entente diff`, `entente dossier`. Exit code 2 for a user's mistake. */
import { Command, CommanderError } from 'commander';
import { InputError } from '../domain/errors.ts';
import { faultReason } from '../platform/file-faults.ts';
import { VERSION } from '../platform/package-root.ts';
import type { BriefFlags } from './brief-command.ts';
import type { CoverageFlags } from './coverage-command.ts';
import type { DiffFlags } from './diff-command.ts';
import type { DossierFlags } from './dossier-command.ts';
import type { Effects } from './effects.ts';
import { defaultEffects } from './effects.ts';
import type { FetchFlags } from './fetch-command.ts';
import type { ImportFlags } from './lake-command.ts';
import type { LakeFlags } from './lake-look-command.ts';
import type { QueryFlags } from './query-command.ts';

/** The program with all its commands. Each command's code is loaded when it runs. */
function program(effects: Effects): Command {
  const root = new Command('entente')
    .description('The state of relations between any two countries, every sentence dated and sourced.')
    .version(VERSION)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'entente: ')) })
    .showSuggestionAfterError()
    .exitOverride();

  root
    .command('brief')
    .description('write the brief of two countries')
    .argument('<a>', 'a country: a code or a name in any usual language')
    .argument('<b>', 'another')
    .option('--as-of <date>', 'only what was public by this date (EDTF); today by default')
    .option('--since <date>', 'tell what changed since this date; a year before the as-of date by default')
    .option('--length <length>', 'short or full')
    .option('--sections <list>', 'only these sections, separated by commas')
    .option('--format <format>', 'md, html or json')
    .option('--out <file>', 'write to a file; its ending gives the format')
    .option('--data <folder>', 'curated data to use instead of the own')
    .option('--lake <folder>', 'the lake of public statistics; ENTENTE_LAKE or the data folder by default')
    .action(async (a: string, b: string, flags: BriefFlags) => (await import('./brief-command.ts')).briefCommand(a, b, flags, effects));

  root
    .command('diff')
    .description('what changed between two days, in the world and in what is known')
    .argument('<a>', 'a country')
    .argument('<b>', 'another')
    .requiredOption('--from <date>', 'the earlier day (EDTF)')
    .option('--to <date>', 'the later day; today by default')
    .option('--format <format>', 'md or json')
    .option('--out <file>', 'write to a file')
    .option('--data <folder>', 'curated data to use instead of the own')
    .action(async (a: string, b: string, flags: DiffFlags) => (await import('./diff-command.ts')).diffCommand(a, b, flags, effects));

  root
    .command('coverage')
    .description('which dyads have what, how old it is, what is thinnest')
    .option('--dyad <dyad>', 'one dyad, topic by topic')
    .option('--as-of <date>', 'only what was public by this date')
    .option('--format <format>', 'text, json or svg (a matrix)')
    .option('--out <file>', 'write to a file; its ending gives the format')
    .option('--data <folder>', 'curated data to use instead of the own')
    .action(async (flags: CoverageFlags) => (await import('./coverage-command.ts')).coverageCommand(flags, effects));

  const dossier = root.command('dossier').description('list, show, check and begin dossiers');
  const withData = (command: Command): Command => command.option('--data <folder>', 'curated data to use instead of the own');
  withData(dossier.command('list').description('the dossiers there are')).action(async (flags: DossierFlags) =>
    (await import('./dossier-command.ts')).listDossiers(flags, effects),
  );
  withData(
    dossier
      .command('show')
      .description('every record of one dossier')
      .argument('<dyad...>', 'KAZ-PAK, or two countries')
      .option('--format <format>', 'text or json'),
  ).action(async (names: string[], flags: DossierFlags) => (await import('./dossier-command.ts')).showDossier(names, flags, effects));
  withData(
    dossier
      .command('validate')
      .description('check one dossier, or all and the organisations')
      .argument('[dyad...]', 'KAZ-PAK, or two countries'),
  ).action(async (names: string[], flags: DossierFlags) => (await import('./dossier-command.ts')).validateDossiers(names, flags, effects));
  withData(dossier.command('new').description('begin a dossier').argument('<a>', 'a country').argument('<b>', 'another')).action(
    async (a: string, b: string, flags: DossierFlags) => (await import('./dossier-command.ts')).newDossier(a, b, flags, effects),
  );
  dossier
    .command('template')
    .description('a valid example of one kind of record, or the kinds')
    .argument('[kind]', 'event, visit, agreement ...')
    .action(async (kind: string | undefined) => (await import('./dossier-command.ts')).showTemplate(kind, effects));
  addLakeCommands(root, effects);
  return root;
}

function addLakeCommands(root: Command, effects: Effects): void {
  const lake = root.command('lake').description('public data: import it, see what there is');
  const inLake = (command: Command): Command => command.option('--lake <folder>', 'the lake; ENTENTE_LAKE or the data folder by default');
  inLake(
    lake
      .command('import')
      .description('import files of a dataset as one vintage, wholly or not at all')
      .argument('<dataset>', 'baci, worldbank ...')
      .argument('<files...>', 'the files, as the publisher serves them')
      .option('--vintage <date>', 'the release the files are of; by default what their names say, or today')
      .option('--replace', 'put the files in the place of those of the same vintage')
      .option('--max-rejects <share>', 'share of records that may be refused; 0.1% by default'),
  ).action(async (dataset: string, files: string[], flags: ImportFlags) =>
    (await import('./lake-command.ts')).lakeImport(dataset, files, flags, effects),
  );
  inLake(
    lake
      .command('status')
      .description('datasets, vintages, rows, years, size, age, what is stale')
      .option('--format <format>', 'text or json'),
  ).action(async (flags: LakeFlags) => (await import('./lake-look-command.ts')).lakeStatusCommand(flags, effects));
  inLake(lake.command('verify').description('read everything and compare it with what was written')).action(async (flags: LakeFlags) =>
    (await import('./lake-look-command.ts')).lakeVerifyCommand(flags, effects),
  );
  inLake(
    lake
      .command('gc')
      .description('remove what nothing needs')
      .option('--keep <count>', 'keep only so many vintages of each dataset, the newest'),
  ).action(async (flags: LakeFlags & { keep?: string }) => (await import('./lake-look-command.ts')).lakeGcCommand(flags, effects));
  inLake(
    lake
      .command('diff')
      .description('what a newer vintage revised, added and withdrew')
      .argument('<dataset>', 'baci, worldbank ...')
      .argument('<older>', 'a vintage')
      .argument('<newer>', 'a later one')
      .option('--examples <count>', 'most revised rows to show of a table; 10 by default')
      .option('--format <format>', 'text or json'),
  ).action(async (dataset: string, older: string, newer: string, flags: LakeFlags & { examples?: string }) =>
    (await import('./lake-look-command.ts')).lakeDiffCommand(dataset, older, newer, flags, effects),
  );
  lake
    .command('datasets')
    .description('the datasets that can be imported, or one with its origin, terms, forms and traps')
    .argument('[dataset]', 'baci, worldbank ...')
    .action(async (dataset: string | undefined) => (await import('./lake-look-command.ts')).lakeDatasetsCommand(dataset, effects));
  inLake(
    lake
      .command('fetch')
      .description('ask a public source, or a mirror of it, keep its answers and import them as one vintage')
      .argument('<dataset>', 'comtrade, comtrade-reference, worldbank, baci')
      .option('--reporter <countries>', 'whose data: countries separated by commas; all when absent')
      .option('--partner <countries>', 'their partners: countries, or World (comtrade)')
      .option('--indicator <ids>', 'indicators such as NY.GDP.MKTP.CD (worldbank)')
      .option('--edition <edition>', 'nomenclature: HS92 to HS22 (baci)')
      .option('--years <years>', 'for instance 2010-2023')
      .option('--vintage <date>', 'the vintage it is imported as; by default the day of the answers; the release of baci')
      .option('--mirror <place>', 'a folder or base address laid out like the public source, to ask instead')
      .option('--keep <folder>', 'where answers and the log of requests are kept; by default in the lake, by day')
      .option('--replace', 'put what comes in the place of the same vintage')
      .option('--dry-run', 'print the first requests and ask nobody'),
  ).action(async (dataset: string, flags: FetchFlags) => (await import('./fetch-command.ts')).lakeFetch(dataset, flags, effects));
  inLake(
    root
      .command('query')
      .description('one SELECT over the lake')
      .argument('<sql>', 'the query; tables hold the newest vintage of each dataset, TABLE_vintages all')
      .option('--format <format>', 'table, csv, json or parquet')
      .option('--out <file>', 'write to a file; its ending gives the format')
      .option('--as-of <date>', 'only vintages that were public by this date')
      .option('--rows <count>', 'most rows to show; 10000 by default')
      .option('--seconds <count>', 'longest time; 60 by default'),
  ).action(async (sql: string, flags: QueryFlags) => (await import('./query-command.ts')).queryCommand(sql, flags, effects));
}

/** Runs the program and returns its exit code; a bug keeps its stack. */
async function main(argv: readonly string[], effects: Effects): Promise<number> {
  try {
    await program(effects).parseAsync(argv as string[], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof InputError)) throw error;
    effects.warn(`entente: ${error.message}`);
    return 2;
  }
}

// A reader that stops early, such as head, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  defaultEffects.warn(`entente: cannot write to the output: ${faultReason(error)}`);
  process.exit(2);
});
// Nobody to tell: the exit code says it.
process.stderr.on('error', () => {
  process.exitCode = 2;
});

process.exitCode = await main(process.argv.slice(2), defaultEffects);
