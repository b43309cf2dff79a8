import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.js';
import { readDataFolders, type DataFolder } from '../folder/data-folder.js';

const inPackage = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Folders of the package: the path is the same from the sources and from the built files. */
export const seedFolder = inPackage('seed/');
/** Example with which a data folder begins. */
export const starterFolder = inPackage('starter/');
export const pageFolder = inPackage('dist/page/');
export const operationsFolder = inPackage('operations/');
/** Operations of the explorer, served whatever other operations a deployment keeps. */
export const viewsFolder = inPackage('operations/views/');
/** Operations of the doors to other tools, served in the same way. */
export const doorsFolder = inPackage('operations/doors/');
/** Operations of the command line, which are not served. */
export const commandLineFolder = inPackage('operations/command-line/');
/** Mutations of the explorer, served beside its questions. */
export const changesFolder = inPackage('operations/mutations/');

/** Folders of the stored operations: those of data folders win over those of the package. */
export function operationFoldersOf(config: Pick<Config, 'data' | 'operations'>): readonly string[] {
  const own = dataFoldersOf(config).flatMap(({ operations }) => operations ?? []);
  return [config.operations.folder ?? operationsFolder, ...own];
}

/** Data folders of this process: those given, else the seed of the package. */
export function dataFoldersOf({ data }: Pick<Config, 'data'>): readonly DataFolder[] {
  return readDataFolders(data.length > 0 ? data : [seedFolder]);
}
