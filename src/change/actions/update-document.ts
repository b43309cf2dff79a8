import { readDocumentRevision } from '../../claims/graph/read-document-records.js';
import type { DocumentRecord } from '../../claims/records.js';
import { isPartialDate } from '#text/partial-dates.js';
import { readerOf } from '../../store/read-row.js';
import type { RecordStates } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';
import type { UpdateDocumentInput } from './action-types.js';
import { namesIn } from './create-document.js';
import { withDates } from './date-claims.js';
import type { RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';

/** Changes the title, publisher, short name or date of publication of a document that the graph itself holds. */
export const updateDocument = actionOf('UPDATE_DOCUMENT', intendUpdate);

/** The states of records with a document described anew; a new date of publication is that of the claims which cite it. */
export async function intendUpdate(
  records: RecordReader,
  input: UpdateDocumentInput,
): Promise<RecordStates> {
  refuseFaults(input);
  const held = await readOwnDocument(records, input);
  const document = describeAnew(held, input);
  const described = { claims: {}, overrides: {}, created: { [held.id]: document } };
  return document.published === held.published ? described : withDates(records, described);
}

function refuseFaults({ title, published, publisher, shortName }: UpdateDocumentInput): void {
  if (title === null) throw refused('BAD_INPUT', 'A document has a title.', ['title']);
  if (typeof published === 'string' && !isPartialDate(published))
    throw refused('BAD_INPUT', `"${published}" is not a date that the calendar has.`, [
      'published',
    ]);
  if ([title, published, publisher, shortName].every((part) => part === undefined))
    throw refused(
      'BAD_INPUT',
      'Give what is to be changed: title, published, publisher or shortName.',
      [],
    );
}

/** The document, if the graph itself holds it in the revision that the caller has seen. */
async function readOwnDocument(
  records: RecordReader,
  { document: id, ifRevision }: UpdateDocumentInput,
): Promise<DocumentRecord> {
  const held = (await records.documents([id])).get(id);
  if (!held) throw refused('NOT_FOUND', `There is no document "${id}".`, ['document']);
  const datasets = await records.datasets();
  const { kind } = datasets.find((each) => each.id === held.dataset) ?? { kind: 'CURATED' };
  if (kind !== 'CURATED')
    throw refused(
      'BAD_INPUT',
      `"${id}" is stated by the files of the dataset "${held.dataset}": change it there.`,
      ['document'],
    );
  const revision = await readDocumentRevision(readerOf(records), id);
  if (typeof ifRevision === 'number' && ifRevision !== revision)
    throw refused(
      'CONFLICT',
      `The document was changed meanwhile: its revision is ${revision}, not ${ifRevision}. Read it again.`,
      ['ifRevision'],
      revision,
    );
  return held;
}

function describeAnew(held: DocumentRecord, input: UpdateDocumentInput): DocumentRecord {
  const { publisher, shortName, ...rest } = held;
  const { title, published = held.published } = input;
  return {
    ...rest,
    title: title ?? held.title,
    published,
    ...namesIn({
      publisher: input.publisher === undefined ? publisher : input.publisher,
      shortName: input.shortName === undefined ? shortName : input.shortName,
    }),
  };
}
