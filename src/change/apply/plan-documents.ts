import { readTexts, type Read } from '../../store/read-row.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { cypher, type Statement } from '../../store/statement.js';
import { linkMentions, writeMentions } from '../../claims/graph/content-statements.js';
import { readMentionsIn, type MentionInDataset } from '../../claims/graph/read-mention-records.js';
import { readMentions } from '../../claims/graph/read-mentions.js';
import { readRetellings } from '../../claims/graph/read-support.js';
import {
  bringDocumentsBack,
  readClaimsCiting,
  readDatesOf,
  readWithdrawals,
  relinkRetellings,
  withdrawDocuments,
} from '../../claims/graph/withdrawals.js';
import type { AboutEntity } from '../../claims/projection/layers.js';
import type { ClaimRecord, CountingClaim } from '../../claims/records.js';
import { withhold } from '../../claims/withdrawals.js';
import { placeMentions, type MentionsTurn } from './plan-mentions.js';
import type { RecordStates } from './record-states.js';
import type { Regrouping } from './regrouping.js';

/** The effect of a change on the documents that it withdraws or restores. */
export interface DocumentsTurn {
  /** Whether each is withdrawn before the change. */
  readonly before: NonNullable<RecordStates['withdrawn']>;
  readonly withdrawn: readonly string[];
  readonly broughtBack: readonly string[];
  /** The ids of the claims that cite them. */
  readonly claims: readonly string[];
  readonly mentions: readonly MentionInDataset[];
  readonly datasets: readonly string[];
  /** All withdrawn documents before the change, and after it. */
  readonly former: ReadonlySet<string>;
  readonly latter: ReadonlySet<string>;
}

/** The effect of a change without documents. */
export const noDocuments: DocumentsTurn = {
  before: {},
  withdrawn: [],
  broughtBack: [],
  claims: [],
  mentions: [],
  datasets: [],
  former: new Set<string>(),
  latter: new Set<string>(),
};

/** The effect on the documents whose state the change alters, with everything that depends on them. */
export async function readDocumentsTurn(
  read: Read,
  wanted: NonNullable<RecordStates['withdrawn']>,
): Promise<DocumentsTurn> {
  const former = new Set((await readWithdrawals(read)).keys());
  const ids = Object.keys(wanted);
  const changed = ids.filter((id) => former.has(id) !== wanted[id]);
  const withdrawn = changed.filter((id) => wanted[id]);
  const broughtBack = changed.filter((id) => !wanted[id]);
  const latter = new Set([...former, ...withdrawn]);
  for (const id of broughtBack) latter.delete(id);
  const before = Object.fromEntries(ids.map((id) => [id, former.has(id)]));
  const all = { before, withdrawn, broughtBack, former, latter };
  if (changed.length === 0) return { ...all, claims: [], mentions: [], datasets: [] };
  return {
    ...all,
    claims: await readClaimsCiting(read, changed),
    // The mentions in these documents, with the entities that they lead to by judgements.
    mentions: await placeMentions(read, await readMentionsIn(read, changed)),
    datasets: await readDatasetsOf(read, changed),
  };
}

async function readDatasetsOf(read: Read, ids: readonly string[]): Promise<string[]> {
  const rows = [
    ...(await read(
      cypher`MATCH (d:Document) WHERE d.id IN ${ids} RETURN collect(DISTINCT d.dataset)`,
    )),
    ...(await read(
      cypher`MATCH (d:Withdrawn) WHERE d.id IN ${ids} RETURN collect(DISTINCT d.dataset)`,
    )),
  ];
  return rows.flatMap(([datasets = null]) => readTexts(datasets, 'datasets'));
}

interface MentioningTurn {
  readonly documents: DocumentsTurn;
  readonly regrouping: Regrouping;
  readonly mentions: MentionsTurn;
}

/** The datasets that mention these entities, before a change and after it. */
export async function readMentionsOfTurn(
  store: GraphReader,
  entities: readonly string[],
  { documents, regrouping, mentions: stated }: MentioningTurn,
): Promise<Readonly<Record<'former' | 'latter', readonly AboutEntity[]>>> {
  const { withdrawn, broughtBack, mentions } = documents;
  const all = await readMentions(store, entities, undefined, {
    documents: withdrawn,
    mentions: stated.former.map(({ id }) => id),
  });
  const left = new Set(regrouping.ids.map(regrouping.before));
  const inThese = (ids: readonly string[]) =>
    mentions.filter(({ document }) => ids.includes(document));
  return {
    former: [...all, ...inThese(withdrawn), ...stated.former],
    latter: [
      ...all.filter(({ entity }) => !left.has(entity)),
      ...regrouping.mentions,
      ...inThese(broughtBack),
      ...stated.latter,
    ],
  };
}

/** These claims as they count while these documents are withdrawn. */
export async function readCounting(
  read: Read,
  withdrawn: ReadonlySet<string>,
  claims: readonly ClaimRecord[],
): Promise<readonly CountingClaim[]> {
  const cited = claims.flatMap(({ evidence }) => evidence.map(({ document }) => document));
  if (!cited.some((id) => withdrawn.has(id))) return claims;
  return withhold(claims, {
    withdrawn,
    sourceOf: await readRetellings(read),
    documents: await readDatesOf(read, [...new Set(cited)]),
  });
}

/**
 * Statements that remove documents from the graph's lists or restore them: those to run before claims are linked, and after.
 */
export async function planDocuments(
  read: Read,
  { withdrawn, broughtBack, mentions }: DocumentsTurn,
  by: string,
): Promise<{ readonly first: readonly Statement[]; readonly last: readonly Statement[] }> {
  if (withdrawn.length + broughtBack.length === 0) return { first: [], last: [] };
  const leaving = mentions.filter(({ document }) => withdrawn.includes(document));
  const back = mentions.filter(({ document }) => broughtBack.includes(document));
  return {
    first: [...withdrawDocuments(withdrawn, leaving, by), ...bringDocumentsBack(broughtBack)],
    last: [
      ...writeMentions(back),
      ...linkMentions(back),
      ...(await relinkRetellings(read, broughtBack)),
    ],
  };
}
