import { createApi } from '../../api/api.js';
import { vocabularyTexts } from '../../app/install-vocabulary.js';
import { compileSeed } from '../../claims/seed/read-seed.js';
import { collectDecisions } from '../../claims/seed/read-decisions.js';
import { warnOfSources } from '../../claims/seed/warn-of-sources.js';
import type { DatasetContent } from '../../claims/records.js';
import { findDataFolders, nameInFolder, type DataFolder } from '../../folder/data-folder.js';
import { readVocabularies } from '../../model/vocabulary/merge-vocabularies.js';
import { checkVocabularyText } from '../../model/vocabulary/read-vocabulary.js';
import { readOperations } from '../../operations/read-operations.js';
import { compareTexts } from '#text/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { Faults } from '../../shared/yaml/faults.js';

/** A fault or a doubt, with its place. */
export interface Remark {
  readonly file: string;
  readonly line: number | null;
  /** Keys within the file: `entities[0].names[1].text`; empty for a whole file. */
  readonly path: string;
  readonly reason: string;
}

export interface CheckedFolders {
  readonly faults: readonly Remark[];
  readonly warnings: readonly Remark[];
  readonly counts: Readonly<Record<string, number>>;
}

/** All faults of data folders, doubts about them, and how much they hold. No graph is opened. */
export async function checkFolders(paths: readonly string[]): Promise<CheckedFolders> {
  const found = findDataFolders(paths);
  const folders = found.map(({ folder }) => folder);
  const ofFolders = found.flatMap((each) =>
    each.faults.map(({ file, reason }): Remark => ({ file, line: null, path: '', reason })),
  );
  const ofVocabulary = checkVocabularies(folders);
  // Facts in the words of a faulty vocabulary would have faults that are none.
  if (ofVocabulary.length > 0)
    return { faults: sort([...ofFolders, ...ofVocabulary]), warnings: [], counts: {} };
  const [faults, warnings] = [new Faults(), new Faults()];
  const { sources, contents } = await compileSeed(folders, faults);
  await collectDecisions(folders, faults);
  warnOfSources(sources, contents, faults, warnings);
  return {
    faults: sort([
      ...ofFolders,
      ...faults.found.map(toRemark),
      ...(await checkOperations(folders)),
    ]),
    warnings: sort(warnings.found.map(toRemark)),
    counts: countAll(contents),
  };
}

/** Faults of the vocabularies, one by one and then together. */
function checkVocabularies(folders: readonly DataFolder[]): readonly Remark[] {
  const faults = new Faults();
  const texts = vocabularyTexts(folders);
  for (const text of texts) checkVocabularyText(text, faults);
  if (faults.found.length > 0) return faults.found.map(toRemark);
  try {
    readVocabularies(texts);
    return [];
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return [{ file: 'vocabulary.yaml', line: null, path: '', reason: error.message }];
  }
}

function toRemark({ place, reason }: Faults['found'][number]): Remark {
  const { file, path, keys } = place;
  return { file: file.name, line: file.lineOf(path), path: keys, reason };
}

function sort(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => compareTexts(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function countAll(contents: readonly DatasetContent[]): Readonly<Record<string, number>> {
  const sum = (of: (content: DatasetContent) => number) =>
    contents.reduce((total, content) => total + of(content), 0);
  return {
    datasets: contents.length,
    documents: sum(({ documents }) => documents.length),
    entities: new Set(contents.flatMap(({ entities }) => entities.map(({ id }) => id))).size,
    claims: sum(({ claims }) => claims.length),
    mentions: sum(({ mentions }) => mentions.length),
  };
}

/** Faults of stored questions against the schema. */
async function checkOperations(folders: readonly DataFolder[]): Promise<readonly Remark[]> {
  const withOperations = folders.filter(({ operations }) => operations !== undefined);
  if (withOperations.length === 0) return [];
  const { schema } = await createApi();
  return withOperations.flatMap((folder) => {
    try {
      readOperations(folder.operations ?? '', schema);
      return [];
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      return error.message.split('\n').map((line) => ofOperation(line, folder));
    }
  });
}

function ofOperation(fault: string, folder: DataFolder): Remark {
  const [, path = '', line = '', reason = fault] = /^(.*?):(\d+):\d+: (.*)$/.exec(fault) ?? [];
  return { file: nameInFolder(folder, path), line: Number(line), path: '', reason };
}
