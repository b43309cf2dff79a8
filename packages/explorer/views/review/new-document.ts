import type { Mutations } from '../../data/operations.js';
import { usualDataset } from '../../form/dataset-field.js';
import { filledIn, isDate, type Draft } from '../../form/draft.js';
import { reviewWords as said } from '../../words/review-words.js';

type Variables = Mutations['ingest-document']['variables'];
export type Wanted = Omit<Variables, 'requestId' | 'dryRun'>;

/** Document that is brought in, as the fields of its form say; `isFile` is not empty if a file is chosen for its text. */
export interface NewDocument {
  readonly texts: Draft;
  readonly file: File | undefined;
}

const keyForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Says why a document cannot be read; undefined if it can. */
export function faultOf({ texts, file }: NewDocument): string | undefined {
  const {
    isFile,
    text,
    key = '',
    published,
  } = filledIn(texts, ['isFile', 'text', 'key', 'published']);
  if ((isFile === undefined ? text : file) === undefined) return said.ingest.needText;
  if (!keyForm.test(key)) return said.ingest.needKey;
  return published === undefined || isDate(published) ? undefined : said.edit.badDate;
}

/** Key for a file by its name; a reviewer may write a better one. */
export function keyOf(fileName: string): string {
  const stem = fileName.replace(/[.][^.]*$/, '').toLowerCase();
  return stem
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}

/**
 * Variables with which the server is asked to read the document.
 *
 * @throws where the file cannot be read
 */
export async function wantedOf({ texts, file }: NewDocument): Promise<Wanted> {
  const { key = '', dataset = usualDataset } = filledIn(texts, ['key', 'dataset']);
  const isFile = (texts['isFile'] ?? '') !== '';
  return {
    source: isFile && file ? { base64: await base64Of(file) } : { text: texts['text'] ?? '' },
    key,
    dataset,
    ...filledIn(texts, ['url', 'title', 'published', 'language']),
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => {
      reject(reader.error ?? new Error('The file could not be read.'));
    };
    reader.onload = () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '');
    };
    reader.readAsDataURL(file);
  });
}
