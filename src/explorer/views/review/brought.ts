import type { Mutations } from '../../data/operations.js';
import { reviewWords as said } from '../../words/review-words.js';

type Variables = Mutations['ingest-document']['variables'];
export type Wanted = Omit<Variables, 'requestId' | 'dryRun'>;

/** A document that is brought in, as it stands in the fields. */
export interface Brought {
  readonly mode: 'paste' | 'file';
  readonly text: string;
  readonly file: File | undefined;
  readonly key: string;
  readonly dataset: string;
  readonly url: string;
  readonly title: string;
  readonly published: string;
  /** Empty where its words tell. */
  readonly language: string;
}

/** The dataset that the server makes with the first claim that a curator states. */
export const usualDataset = 'curated';

export const nothingBrought: Brought = {
  ...{ mode: 'paste', text: '', file: undefined, key: '', dataset: usualDataset },
  ...{ url: '', title: '', published: '', language: '' },
};

const keyForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is wrong with what was entered, in a sentence; undefined where nothing is. */
export function faultOf({ mode, text, file, key, published }: Brought): string | undefined {
  if (mode === 'paste' ? text.trim() === '' : file === undefined) return said.ingest.needText;
  if (!keyForm.test(key.trim())) return said.ingest.needKey;
  const isDate = published === '' || /^\d{4}(-\d\d(-\d\d)?)?$/.test(published.trim());
  return isDate ? undefined : said.edit.badDate;
}

/** A key for a file, by its name: a reviewer may write a better one. */
export function keyOf(fileName: string): string {
  const stem = fileName.replace(/[.][^.]*$/, '').toLowerCase();
  return stem
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}

/**
 * What the server is asked for with what was entered.
 *
 * @throws where the file cannot be read
 */
export async function wantedOf(brought: Brought): Promise<Wanted> {
  const { mode, text, file, key, dataset, url, title, published, language } = brought;
  const given = Object.entries({ url, title, published, language })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return {
    source: mode === 'file' && file !== undefined ? { base64: await base64Of(file) } : { text },
    ...{ key: key.trim(), dataset },
    ...Object.fromEntries(given),
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
