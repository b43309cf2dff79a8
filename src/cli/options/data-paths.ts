import type { Environment } from '../../config/setting-reader.js';
import { SettingReader } from '../../config/setting-reader.js';
import { readDataPaths } from '../../config/data-config.js';

/**
 * Paths of the data folders that a command line names, before it is parsed: its commands depend on the vocabulary of these
 * folders.
 */
export function dataPathsIn(args: readonly string[], environment: Environment): readonly string[] {
  const [command, ...others] = args;
  if (command === 'check') return others.filter((each) => !each.startsWith('-'));
  const at = args.findIndex((each) => each === '--data' || each.startsWith('--data='));
  const [, joined] = args[at]?.split('=', 2) ?? [];
  const DATA = at === -1 ? environment['DATA'] : (joined ?? args[at + 1]);
  return readDataPaths(new SettingReader({ DATA }));
}
