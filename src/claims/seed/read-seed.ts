import type { DataFolder } from '../../folder/data-folder.js';
import type { DatasetContent } from '../records.js';
import { readSiteOf } from '../../folder/site/read-site.js';
import { checkForms } from './check-forms.js';
import { checkRenamed } from './check-renamed.js';
import { checkIds, checkNames, checkRetellings } from './check-sources.js';
import type { Citation } from '../compile/citations.js';
import { compileDataset } from './compile-dataset.js';
import { compileDocuments } from './compile-documents.js';
import { Faults } from '../../shared/yaml/faults.js';
import { readFolder, type DatasetSource } from './read-folder.js';

/**
 * The datasets of data folders, ready to be loaded; ids and citations hold over all of them. If any file has faults, throws one
 * `BAD_INPUT` that lists all of them with file, line, path and reason.
 */
export async function readSeed(folders: readonly DataFolder[]): Promise<readonly DatasetContent[]> {
  const faults = new Faults();
  const { contents } = await compileSeed(folders, faults);
  faults.throwIfAny('The seed was not loaded');
  return contents;
}

/** The same with the entries of their files. Faults are recorded, and what has one is left out. */
export async function compileSeed(
  folders: readonly DataFolder[],
  faults: Faults,
): Promise<{
  readonly sources: readonly DatasetSource[];
  readonly contents: readonly DatasetContent[];
}> {
  const read = await Promise.all(folders.map((folder) => readFolder(folder, faults)));
  const sources = read.flat();
  const known = checkIds(sources, faults);
  const renamed = checkRenamed(sources, known, faults);
  const scope = {
    known: new Set([...known, ...renamed.keys()]),
    sourceOf: checkRetellings(sources, faults),
  };
  for (const folder of folders) readSiteOf(folder, faults, scope.known);
  const all = new Map<string, Citation>();
  const compiled = sources.map((source) => ({
    source,
    documents: compileDocuments(source, all, faults),
  }));
  const contents = compiled.map(({ source, documents }) =>
    compileDataset(source, documents, scope, faults),
  );
  checkNames(sources, renamed, faults);
  checkForms(sources, faults);
  return { sources, contents };
}
