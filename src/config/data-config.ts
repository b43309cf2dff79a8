import type { SettingReader } from './setting-reader.js';

/** Paths of the data folders, as given; empty for the seed of the package. */
export function readDataPaths(reader: SettingReader): readonly string[] {
  return [...new Set(reader.list('DATA'))];
}

/** Address of the graph where none is named: within the one data folder, else in the folder of the process. */
export function defaultStore(data: readonly string[], reader: SettingReader): string {
  const [path, ...others] = data;
  if (others.length > 0)
    reader.fault('STORE must name the graph, since DATA names several data folders.');
  return path === undefined ? 'embedded:./data' : `embedded:${path}/.multaqa/graph`;
}
