import { createHash } from 'node:crypto';
import { readJudgements } from '../../claims/graph/judgements.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readChecksums } from '../../claims/graph/read-checksums.js';
import { readDatasets, type StoredDataset } from '../../claims/graph/read-datasets.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import { isActive } from '../../claims/judgements.js';
import { lastOf } from '../../claims/seen-dates.js';
import { byId } from '#text/compare-texts.js';
import { program } from '../../shared/program.js';
import { readNumber, readText, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { AskedSelection, DatasetFacts, Header, PartialDate } from '../element.js';
import type { Selection } from '../selection.js';
import { declaredProperties } from './layer.js';

/**
 * The header. Its version is a hash of the datasets' own versions and the curators' decisions on claims and entities,
 * and its date that of the newest document. So equal content has equal files, whatever its store and history.
 * @param isCounted whether the documents and claims of each dataset are counted
 */
export async function readHeader(
  read: Read,
  { dataset, asOf, asked, chosen, iriBase }: Omit<Selection, 'version'> = {},
  isCounted = chosen === undefined,
): Promise<Header> {
  const sources = (await readDatasets(read)).filter(
    ({ id }) => dataset === undefined || dataset === id,
  );
  const version = await readVersion(read, dataset);
  const date = await readDate(read, dataset);
  return {
    element: 'header',
    version,
    date,
    selection: asked ?? { ...wholeGraph, dataset: dataset ?? null, asOf: asOf ?? null },
    truncatedBy: chosen?.isCut === true ? 'MAX_NODES' : null,
    datasets: sources.map(({ id }) => id),
    datasetFacts: await readFacts(read, sources, isCounted),
    citation: cite(sources, { version, date, iriBase }),
    generatedBy: program,
    iriBase,
    properties: declaredProperties,
  };
}

/** Without any filter. */
export const wholeGraph: AskedSelection = {
  dataset: null,
  asOf: null,
  seeds: null,
  filter: null,
  hops: null,
  kinds: null,
  types: null,
  direction: null,
  minConfidence: null,
  maxNodes: null,
};

async function readVersion(read: Read, dataset: string | undefined): Promise<string> {
  const checksums = await readChecksums(read);
  const datasets = Array.from(checksums, ([id, checksum]) => ({ id, checksum }))
    .filter(({ id }) => dataset === undefined || dataset === id)
    .sort(byId);
  const overrides = await readOverrides(read);
  const judgements = (await readJudgements(read)).filter(isActive);
  const decided = [
    ...Array.from(overrides.values(), ({ claimId, rank, status, subject, object }) => [
      ...[claimId, rank, status],
      ...(subject || object ? [subject ?? null, object ?? null] : []),
    ]),
    ...judgements.map(({ kind, left, right, canonical }) => [kind, left, right, canonical]),
    ...Array.from((await readWithdrawals(read)).keys(), (document) => [document, 'WITHDRAWN']),
  ];
  return createHash('sha256')
    .update(JSON.stringify(decided.length === 0 ? datasets : [datasets, decided]))
    .digest('hex')
    .slice(0, 16);
}

/** The date of the newest document of the graph, or of a dataset: published, else retrieved. */
async function readDate(read: Read, dataset: string | undefined): Promise<PartialDate | undefined> {
  const which =
    dataset === undefined
      ? cypher`MATCH (d:Document)`
      : cypher`MATCH (d:Document {dataset: ${dataset}})`;
  const rows = await read(
    cypher`${which} WITH coalesce(d.published, d.retrieved) AS date WHERE date IS NOT NULL RETURN DISTINCT date`,
  );
  return rows.length === 0 ? undefined : lastOf(rows.map(([date]) => readText(date, 'date')));
}

async function readFacts(
  read: Read,
  sources: readonly StoredDataset[],
  isCounted: boolean,
): Promise<readonly DatasetFacts[]> {
  const count = async (counting: Parameters<Read>[0]) =>
    new Map((await read(counting)).map(([many, id]) => [id, readNumber(many, 'count')]));
  const ofEach = isCounted && {
    documents: await count(cypher`MATCH (d:Document) RETURN count(*), d.dataset`),
    claims: await count(cypher`MATCH (c:Claim) RETURN count(*), c.dataset`),
  };
  return sources.map(({ id, titleAr, titleEn, description, licence, rights }) => ({
    id,
    titleAr,
    titleEn,
    description,
    licence,
    rights,
    ...(ofEach &&
      ({
        documents: ofEach.documents.get(id) ?? 0,
        claims: ofEach.claims.get(id) ?? 0,
      } satisfies Partial<DatasetFacts>)),
  }));
}

/** Titles, origins, and the hashes that identify the content. */
function cite(
  sources: readonly StoredDataset[],
  { version, date, iriBase }: Pick<Header, 'version' | 'date' | 'iriBase'>,
): string {
  const titles = sources.map(({ titleEn }) => `“${titleEn}”`).join(', ');
  const place = iriBase === undefined ? 'Multaqa' : `Multaqa, ${iriBase}`;
  const parts = [titles, place, `content ${version}`, ...(date === undefined ? [] : [date])];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}
