import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { Read } from '../../store/read.js';
import type { Statement } from '../../store/statement.js';
import { identified } from '../../claims/apply-decisions.js';
import {
  linkMentions,
  removeMentions,
  writeMentions,
} from '../../claims/graph/content-statements.js';
import { readAliases } from '../../claims/graph/judgements.js';
import {
  readMentionsById,
  type MentionInDataset,
} from '../../claims/graph/read-mention-records.js';
import { layAside } from '../../claims/graph/withdrawals.js';
import type { RecordStates } from './record-states.js';

type MentionStates = NonNullable<RecordStates['mentions']>;

/** What becomes of the mentions that a review states, or that are taken back with it. */
export interface MentionsTurn {
  readonly before: MentionStates;
  /** The ids of those that will be otherwise, or not there. */
  readonly changed: readonly string[];
  /** Those of the changed ones that documents of the graph have, of the entities that those are which they name. */
  readonly former: readonly MentionInDataset[];
  /** The same as they will be. */
  readonly latter: readonly MentionInDataset[];
  /** Those that will be laid aside with a document that is withdrawn. */
  readonly aside: readonly MentionInDataset[];
}

/** Of a change that states none. */
export const noMentions: MentionsTurn = {
  ...{ before: {}, changed: [], former: [], latter: [], aside: [] },
};

/** Of the mentions that a change states those that it changes. */
export async function readMentionsTurn(
  read: Read,
  wanted: MentionStates,
  withdrawn: ReadonlySet<string>,
): Promise<MentionsTurn> {
  const ids = Object.keys(wanted);
  const held = await readMentionsById(read, ids);
  const before = Object.fromEntries(ids.map((id) => [id, held.get(id) ?? null]));
  const changed = ids.filter((id) => toCanonicalJson(before[id]) !== toCanonicalJson(wanted[id]));
  const statedIn = (states: MentionStates) => changed.flatMap((id) => states[id] ?? []);
  const isShown = ({ document }: MentionInDataset) => !withdrawn.has(document);
  return {
    ...{ before, changed },
    former: await placeMentions(read, statedIn(before).filter(isShown)),
    latter: await placeMentions(read, statedIn(wanted).filter(isShown)),
    aside: statedIn(wanted).filter((mention) => !isShown(mention)),
  };
}

/** The mentions of the entities that those are by now which they name. */
export async function placeMentions(
  read: Read,
  mentions: readonly MentionInDataset[],
): Promise<MentionInDataset[]> {
  const aliases = await readAliases(read, [...new Set(mentions.map(({ entity }) => entity))]);
  return mentions.flatMap((mention) =>
    identified([mention], (id) => aliases.get(id) ?? id).map((placed) => ({
      ...placed,
      dataset: mention.dataset,
    })),
  );
}

/** Statements after which the mentions that a change is about are not there, and those that write what it makes of them. */
export function planMentions({ changed, latter, aside }: MentionsTurn): {
  readonly first: readonly Statement[];
  readonly last: readonly Statement[];
} {
  return {
    first: removeMentions(changed),
    last: [...writeMentions(latter), ...linkMentions(latter), ...layAside(aside)],
  };
}
