import { readerOf } from '../../store/read-row.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { applyChange } from '../apply/apply-change.js';
import { nobody, type Author } from '../../claims/log/change-record.js';
import { type Plan } from '../apply/plan.js';
import { planKept } from '../apply/plan-kept.js';
import { orderLoaded } from './order-loaded.js';
import { withOwn, type OwnContent } from './own-claims.js';
import { movedOverrides } from './renamed-claims.js';
import { whatChanged } from './find-changed-ids.js';
import { planVocabulary } from './keep-vocabulary.js';
import { withholdContents } from './withhold-contents.js';
import { checksumOf, layout } from '../../claims/checksum.js';
import { decided, identified, type Decisions } from '../../claims/apply-decisions.js';
import { aboutWhom, entityRecords } from '../../claims/ids.js';
import {
  linkClaims,
  linkContent,
  removeClaims,
  removeDocuments,
  removeEntities,
  replaceContent,
  writeClaims,
} from '../../claims/graph/content-statements.js';
import { readJudgements } from '../../claims/graph/judgements.js';
import { readOverrides, removeOverrides, writeOverrides } from '../../claims/graph/overrides.js';
import { replaceProjection, retireEntities } from '../../claims/graph/projection-statements.js';
import { readCitedByOthers } from '../../claims/graph/read-documents.js';
import { readChecksums } from '../../claims/graph/read-checksums.js';
import {
  mayBeContradicted,
  readClaims,
  readDisputableClaims,
} from '../../claims/graph/read-claims.js';
import { readTouched } from '../../claims/graph/read-entities.js';
import { readMentions } from '../../claims/graph/read-mentions.js';
import {
  readDocumentRevisions,
  readRevisionsOf,
  writeDocumentRevisions,
  writeRevisions,
} from '../../claims/graph/revisions.js';
import { identityOf } from '../../claims/judgements.js';
import { derivedDataset } from '../../claims/precedence.js';
import type { AboutEntity } from '../../claims/projection/layers.js';
import { project } from '../../claims/projection/project.js';
import type { DatasetContent, DatasetRecord, StatedClaim } from '../../claims/records.js';
import { readStatedLines, statedLinesOf } from '../../claims/graph/stated-lines.js';

export interface DatasetSummary {
  readonly id: string;
  /** False if the graph already had the same content, so that nothing was written. */
  readonly written: boolean;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly mentions: number;
  /** The ids of claims in its files that stay out because curators retracted them in the graph. */
  readonly leftOut: readonly string[];
  /** True for a dataset that its data folder no longer has; its counts are those of what it leaves. */
  readonly isGone?: true;
}

export interface LoadOptions {
  /** The one who asked for it; nobody if a process loads at its start. */
  readonly author?: Author | undefined;
  /** If true, writes unchanged content too, since another program may have changed the graph. */
  readonly force?: boolean | undefined;
  /** If true, reports and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Path of the data folder of each dataset. */
  readonly folderOf?: ReadonlyMap<string, string> | undefined;
  /** True if the graph keeps the vocabulary of this process even if that is none; else an own one alone replaces it. */
  readonly takesVocabulary?: boolean | undefined;
}

/**
 * Makes the graph hold exactly these contents of these datasets, in one transaction, and returns a report on each. Content that
 * is gone from a dataset is removed; other datasets stay as they are. Content with an equal checksum is not written, so the
 * version does not rise. Curators' overrides stay in force, and claims stated in the graph itself stay in their dataset.
 */
export async function loadDatasets(
  store: GraphStore,
  contents: readonly DatasetContent[],
  { author = nobody(), force = false, dryRun = false, folderOf, takesVocabulary }: LoadOptions = {},
): Promise<readonly DatasetSummary[]> {
  const sums = new Map(contents.map((content) => [content, checksumOf(content)]));
  let own: readonly OwnContent[] = [];
  let changed: readonly DatasetContent[] = [];
  await applyChange(store, author, { kind: 'LOAD', input: [...sums.values()] }, async (reader) => {
    const read = readerOf(reader);
    const held = await readChecksums(read);
    own = await Promise.all(contents.map((content) => withOwn(read, content)));
    changed = own
      .map(({ content }) => content)
      .filter(
        (content) =>
          force || held.get(content.dataset.id) !== (sums.get(content) ?? checksumOf(content)),
      );
    const vocabulary = await planVocabulary(reader, takesVocabulary);
    if (changed.length === 0) return dryRun ? null : vocabulary;
    // By force, leftovers of missing datasets are removed too.
    const marks = changed.map((each) => markDataset(each, folderOf?.get(each.dataset.id)));
    const firsts = [...marks, ...(vocabulary?.statements ?? [])];
    const plan = await planLoad(reader, changed, firsts, force ? undefined : held);
    if (dryRun) return null;
    // Changes by another program are not found by comparing claims.
    return { ...plan, isWhole: force };
  });
  return own.map(({ content, leftOut }) => ({
    ...summarise(content, changed.includes(content)),
    leftOut,
  }));
}

/**
 * @param marks statements that write the datasets' nodes and the vocabulary
 * @param held the existing datasets: a missing one has nothing to replace, which saves a search of a large graph
 */
async function planLoad(
  store: GraphReader,
  stated: readonly DatasetContent[],
  marks: readonly Statement[],
  held?: Pick<ReadonlySet<string>, 'has'>,
): Promise<Plan> {
  const read = readerOf(store);
  const isHeld = (id: string): boolean => held?.has(id) ?? true;
  const overridden = await readOverrides(read);
  const moved = movedOverrides(overridden, stated);
  const decisions = {
    overrides: new Map([
      ...overridden,
      ...[...moved.values()].map((each) => [each.claimId, each] as const),
    ]),
    canonicalOf: identityOf(await readJudgements(read)).canonicalOf,
  };
  const { counting, aside } = await withholdContents(read, stated);
  const decidedOn = counting.map((content) => decide(content, decisions));
  const datasets = new Set(stated.map(({ dataset }) => dataset.id));
  const replaced = [...datasets].filter(isHeld);
  const touched = new Set(decidedOn.flatMap(({ entities }) => entities.map(({ id }) => id)));
  for (const id of await readTouched(store, replaced)) touched.add(id);
  const isOfOther = ({ dataset }: StatedClaim) => !datasets.has(dataset);
  const about = await readClaims(store, [...touched]);
  for (const id of endsOfDisputable(about.filter(isOfOther))) touched.add(id);
  const former = about.filter((claim) => !isOfOther(claim));
  const { contents, beside } = await orderLoaded(read, decidedOn, former);
  for (const id of aboutWhom([...beside.former, ...beside.written], [])) touched.add(id);
  const ids = [...touched];
  const heldClaims = await readDisputableClaims(store, ids);
  const heldMentions = await readMentions(store, ids);
  const isGone = new Set(beside.former.map(({ id }) => id));
  const others = [
    ...heldClaims.filter((claim) => isOfOther(claim) && !isGone.has(claim.id)),
    ...beside.written,
  ];
  const mentioned = heldMentions.filter(({ dataset }) => !datasets.has(dataset));
  const kept = keptEntities(ids, contents, others, mentioned);
  const claims = [...contents.flatMap((content) => content.claims), ...others];
  const mentions = [...contents.flatMap(mentionsOf), ...mentioned];
  const projection = project(entityRecords(kept), claims, mentions);
  const before = keptEntities(ids, [], heldClaims, heldMentions);
  const changed = whatChanged(
    {
      stated: await readStatedLines(read, replaced),
      claims: heldClaims,
      projection: project(entityRecords(before), heldClaims, heldMentions),
    },
    { stated: statedLinesOf(contents), claims, projection },
  );
  const cited = new Set([
    ...(await readCitedByOthers(read, [...changed.removed], [...datasets])),
    ...contents.flatMap(citedBy),
  ]);
  const derived = await planKept(read, beside, derivedDataset);
  return {
    statements: [
      // First, so that the second of two processes with the same load waits here until the first has ended.
      ...marks,
      ...derived.statements,
      ...removeOverrides([...moved.keys()]),
      ...writeOverrides([...moved.values()]),
      ...removeClaims([...isGone]),
      ...writeClaims(beside.written),
      ...contents.flatMap((content) => replaceContent(content, isHeld(content.dataset.id))),
      ...aside,
      ...replaceProjection(ids, projection),
      ...contents.flatMap(linkContent),
      ...linkClaims(beside.written),
      ...contents.filter(({ dataset: { id } }) => isHeld(id)).flatMap(removeDocuments),
      ...writeRevisions(await readRevisionsOf(read, replaced)),
      ...writeDocumentRevisions(await readDocumentRevisions(read, replaced)),
      ...removeEntities(ids.filter((id) => !kept.has(id))),
      ...retireEntities(projection),
    ],
    upserted: [
      ...[...datasets, ...changed.upserted, ...derived.upserted],
      ...beside.written.map(({ id }) => id),
    ],
    removed: [
      ...[...changed.removed].filter((id) => !cited.has(id)),
      ...[...beside.removed, ...derived.removed],
    ],
    datasets: [...datasets, ...[...beside.former, ...beside.written].map(({ dataset }) => dataset)],
  };
}

/** A content with curators' overrides applied to its claims. */
function decide(content: DatasetContent, decisions: Decisions): DatasetContent {
  const { canonicalOf, overrides } = decisions;
  const claims = decided(content.claims, decisions);
  const isMoved = ({ id }: StatedClaim) => {
    const { subject, object } = overrides.get(id) ?? {};
    return (subject ?? object) !== undefined;
  };
  const moved = aboutWhom(claims.filter(isMoved), []);
  const entities = [...content.entities.map(({ id }) => canonicalOf(id)), ...moved];
  return {
    ...content,
    claims,
    entities: entityRecords(entities),
    mentions: identified(content.mentions, canonicalOf),
  };
}

/** The entities whose contested state changes, including those of claims about a touched one. */
function endsOfDisputable(claims: readonly StatedClaim[]): string[] {
  return claims
    .filter(mayBeContradicted)
    .flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]));
}

/** The touched entities that a dataset still holds: by its content, a claim or a mention. */
function keptEntities(
  touched: readonly string[],
  contents: readonly DatasetContent[],
  others: readonly StatedClaim[],
  mentioned: readonly AboutEntity[],
): ReadonlySet<string> {
  const held = new Set([
    ...contents.flatMap(({ entities }) => entities.map(({ id }) => id)),
    ...others.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
    ...mentioned.map(({ entity }) => entity),
  ]);
  return new Set(touched.filter((id) => held.has(id)));
}

/** The ids of the documents that claims or documents of a dataset cite. */
function citedBy({ claims, documents }: DatasetContent): string[] {
  return [
    ...claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
    ...documents.flatMap(({ retells }) => retells ?? []),
  ];
}

function mentionsOf({ dataset: { id }, mentions }: DatasetContent): AboutEntity[] {
  return mentions.map(({ entity }) => ({ entity, dataset: id }));
}

/** A dataset as the graph keeps it. */
interface DatasetNode extends DatasetRecord {
  readonly checksum?: string;
  readonly layout: typeof layout;
  readonly folder?: string;
}

function markDataset(content: DatasetContent, folder: string | undefined): Statement {
  const { dataset } = content;
  const properties = {
    ...dataset,
    // The checksum of a curated dataset, whose claims change one by one, is computed on demand.
    ...(dataset.kind !== 'CURATED' &&
      ({ checksum: checksumOf(content) } satisfies Partial<DatasetNode>)),
    layout,
    ...(folder !== undefined && ({ folder } satisfies Partial<DatasetNode>)),
  };
  return toStatement(cypher`MERGE (d:Dataset {id: ${properties.id}}) SET d = ${properties}`);
}

function summarise(content: DatasetContent, written: boolean): Omit<DatasetSummary, 'leftOut'> {
  const { dataset, documents, entities, claims, mentions } = content;
  return {
    id: dataset.id,
    written,
    documents: documents.length,
    entities: entities.length,
    claims: claims.length,
    mentions: mentions.length,
  };
}
