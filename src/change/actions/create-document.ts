import { readVersions } from '../../claims/graph/read-versions.js';
import { documentIdOf } from '../../claims/ids.js';
import type { DocumentRecord } from '../../claims/records.js';
import { isPartialDate } from '#text/partial-dates.js';
import { readerOf } from '../../store/read-row.js';
import { curatedDataset } from '../../claims/curated-dataset.js';
import type { RecordStates } from '../apply/record-states.js';
import { refused, Refused, type UserError } from '../apply/refused.js';
import type { CreateDocumentInput, UpdateDocumentInput } from './action-types.js';
import { errorAt } from './check-judgements.js';
import type { RecordReader } from './record-reader.js';
import { actionOf, type Acting } from './run-action.js';

/** Creates a document known by its address alone, to be cited by notes; reading it later gives it its text as a new version. */
export const createDocument = actionOf('CREATE_DOCUMENT', intendDocument);

/** The states of records with a document created; it was retrieved on the day of the change by default. */
export async function intendDocument(
  records: RecordReader,
  input: CreateDocumentInput,
  { becomes: { at } }: Acting,
): Promise<RecordStates> {
  const { title, url, language, published = null, retells = null } = input;
  const id = documentIdOf(input.key);
  const dataset = input.dataset ?? curatedDataset.id;
  refuseFaults(input);
  await refuseTaken(records, id);
  const datasets = await records.datasets();
  if (
    dataset !== curatedDataset.id &&
    !datasets.some((each) => each.id === dataset && each.kind === 'CURATED')
  )
    throw refused(
      'BAD_INPUT',
      `"${dataset}" is not a dataset of kind CURATED: leave it out for "${curatedDataset.id}".`,
      ['dataset'],
    );
  if (retells !== null && !(await records.documents([retells])).has(retells))
    throw refused('NOT_FOUND', `There is no document "${retells}".`, ['retells']);
  const document: DocumentRecord = {
    id,
    dataset,
    title,
    url,
    language,
    published,
    retells,
    ...namesIn(input),
    retrieved: input.retrieved ?? at.slice(0, 10),
    text: null,
    sha256: null,
  };
  return { claims: {}, overrides: {}, created: { [id]: document } };
}

/** The names for citations that are given. */
export function namesIn(
  given: Pick<UpdateDocumentInput, 'publisher' | 'shortName'>,
): Pick<DocumentRecord, 'publisher' | 'shortName'> {
  const { publisher, shortName } = given;
  return {
    ...(publisher != null && ({ publisher } satisfies Partial<DocumentRecord>)),
    ...(shortName != null && ({ shortName } satisfies Partial<DocumentRecord>)),
  };
}

function refuseFaults({ key, url, language, published, retrieved }: CreateDocumentInput): void {
  const faults: UserError[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > 100)
    faults.push(
      errorAt(
        ['key'],
        `"${key}" cannot be the key of a document: it must be lower-case words joined by - of 100 characters at most.`,
      ),
    );
  if (!URL.canParse(url) || !/^https?:/i.test(url))
    faults.push(
      errorAt(
        ['url'],
        `"${url}" is not the address of a page: it must begin with https:// or http://.`,
      ),
    );
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
    faults.push(
      errorAt(['language'], `"${language}" is not the code of a language, such as ar or en.`),
    );
  for (const [part, date] of Object.entries({ published, retrieved }))
    if (typeof date === 'string' && !isPartialDate(date))
      faults.push(errorAt([part], `"${date}" is not a date that the calendar has.`));
  if (faults.length > 0) throw new Refused(faults);
}

/** Refuses a key that a document has, also a draft, a withdrawn one or one that the same change creates. */
async function refuseTaken(records: RecordReader, id: string): Promise<void> {
  const held = await records.documents([id]);
  const withdrawn = await records.withdrawnDocuments([id]);
  const isTaken = held.has(id) || withdrawn.has(id);
  if (isTaken || (await readVersions(readerOf(records), id)).length > 0)
    throw refused(
      'CONFLICT',
      `There is a document "${id}" already: cite it, or give another key.`,
      ['key'],
    );
}
