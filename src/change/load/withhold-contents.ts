import type { Read } from '../../store/read.js';
import type { Statement } from '../../store/statement.js';
import { aboutWhom } from '../../claims/entities-of-claims.js';
import { entityRecords } from '../../claims/entity-kind.js';
import type { MentionInDataset } from '../../claims/graph/read-mention-records.js';
import { readRetold } from '../../claims/graph/read-support.js';
import { readDatesOf, readWithdrawals, writeWithdrawn } from '../../claims/graph/withdrawals.js';
import type { DatasetContent, DocumentRecord } from '../../claims/records.js';
import { sourcesOf } from '../../claims/support.js';
import { withhold, type Withholding } from '../../claims/withdrawals.js';

/** What datasets state, and what of it counts while documents are withdrawn. */
export interface WithheldContents {
  readonly counting: readonly DatasetContent[];
  /** Statements that write what does not count, before anything is linked to it. */
  readonly aside: readonly Statement[];
}

/** Takes out of contents what was withdrawn from the graph: a load does not bring it back. */
export async function withholdContents(
  read: Read,
  contents: readonly DatasetContent[],
): Promise<WithheldContents> {
  const withdrawals = await readWithdrawals(read);
  if (withdrawals.size === 0) return { counting: contents, aside: [] };
  const withholding: Withholding = {
    withdrawn: withdrawals,
    ...(await readSources(read, contents)),
  };
  const aside = contents.flatMap(({ dataset, documents, mentions }) =>
    writeWithdrawn(
      documents.filter(({ id }) => withdrawals.has(id)),
      mentions
        .filter(({ document }) => withdrawals.has(document))
        .map((mention): MentionInDataset => ({ ...mention, dataset: dataset.id })),
      withdrawals,
    ),
  );
  return { counting: contents.map((content) => withholdOne(content, withholding)), aside };
}

function withholdOne(content: DatasetContent, withholding: Withholding): DatasetContent {
  const { withdrawn } = withholding;
  const claims = withhold(content.claims, withholding);
  const mentions = content.mentions.filter(({ document }) => !withdrawn.has(document));
  const documents = content.documents.filter(({ id }) => !withdrawn.has(id));
  return {
    ...content,
    claims,
    mentions,
    documents,
    entities: entityRecords(aboutWhom(claims, mentions)),
  };
}

/** Sources and dates of all documents, those of the contents as these have them. */
async function readSources(
  read: Read,
  contents: readonly DatasetContent[],
): Promise<Pick<Withholding, 'sourceOf' | 'documents'>> {
  const own: readonly DocumentRecord[] = contents.flatMap(({ documents }) => documents);
  const cited = contents.flatMap(({ claims }) =>
    claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
  );
  const held = await readDatesOf(read, [...new Set(cited)]);
  return {
    sourceOf: sourcesOf([...(await readRetold(read)), ...own]),
    documents: new Map([...held, ...own.map((document) => [document.id, document] as const)]),
  };
}
