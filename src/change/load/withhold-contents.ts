import type { Read } from '../../store/read-row.js';
import type { Statement } from '../../store/statement.js';
import { aboutWhom, entityRecords } from '../../claims/ids.js';
import type { MentionInDataset } from '../../claims/graph/read-mention-records.js';
import { readRetold } from '../../claims/graph/read-support.js';
import { readDatesOf, readWithdrawals, writeWithdrawn } from '../../claims/graph/withdrawals.js';
import type { DatasetContent, DocumentRecord } from '../../claims/records.js';
import { sourcesOf } from '../../claims/support.js';
import { withhold, type Withholding } from '../../claims/withdrawals.js';

/** The datasets' statements, and those withheld because documents are withdrawn. */
export interface WithheldContents {
  readonly counting: readonly DatasetContent[];
  /** Statements that write the withheld records, before anything is linked to them. */
  readonly aside: readonly Statement[];
}

/** Separates withdrawn documents from contents: a load does not restore them. */
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

/** Sources and dates of all documents, with those of the contents. */
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
