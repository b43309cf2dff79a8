import { installVocabularyFor } from '../app/install-vocabulary.js';
import { readConfig } from '../config/config.js';
import type { DataFolder } from '../folder/data-folder.js';
import { findDataFolders } from '../folder/data-folder.js';
import { KnownError } from '../shared/errors.js';
import { dataPathsIn } from './options/data-paths.js';
import { exitCodes, type ExitCode } from './terminal/exit-codes.js';
import type { Terminal } from './terminal/terminal.js';

/** Commands that open no graph, beside those that ask a server or for help. */
const withoutGraph = new Set(['check', 'completion', 'help', 'init', 'restore', 'schema', 'token']);

/** Commands that load data folders, and whose vocabulary is therefore theirs. */
const loading = new Set(['seed', 'serve']);

/**
 * Installs the vocabulary that a command line needs, before its commands are known: their choices follow from it. Gives an exit
 * code if it cannot be used, which stderr then explains. A faulty setting is left to the command.
 */
export async function prepareVocabulary(
  args: readonly string[],
  { environment, stderr }: Pick<Terminal, 'environment' | 'stderr'>,
): Promise<ExitCode | undefined> {
  const [command = ''] = args;
  const isCheck = command === 'check';
  const folders = soundFolders(dataPathsIn(args, environment));
  const isLoading = loading.has(command) && !args.includes('--no-seed');
  try {
    await installVocabularyFor({ folders, store: storeOf(args, environment), isLoading });
    return undefined;
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    if (isCheck) return undefined; // tells all faults itself
    stderr.write(`multaqa: ${error.message}\n`);
    return exitCodes.failed;
  }
}

function soundFolders(paths: readonly string[]): readonly DataFolder[] {
  return findDataFolders(paths).flatMap(({ folder, faults }) =>
    faults.length > 0 ? [] : [folder],
  );
}

function storeOf(args: readonly string[], environment: Terminal['environment']) {
  const [command = '-'] = args;
  const isAsking = args.some((each) => /^(?:--url(?:=.*)?|--help|-h)$/su.test(each));
  if (command.startsWith('-') || withoutGraph.has(command) || isAsking) return undefined;
  const STORE = flagIn(args, '--store') ?? environment['STORE'];
  const DATA = flagIn(args, '--data') ?? environment['DATA'];
  try {
    return readConfig({ ...environment, STORE, DATA }).store;
  } catch {
    return undefined;
  }
}

/** The value of a flag, as `--store here` or `--store=here`. */
function flagIn(args: readonly string[], flag: string): string | undefined {
  const at = args.findIndex((each) => each === flag || each.startsWith(`${flag}=`));
  return at === -1 ? undefined : (args[at]?.split(/=(.*)/su, 2)[1] ?? args[at + 1]);
}
