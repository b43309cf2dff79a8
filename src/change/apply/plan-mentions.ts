import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { Read } from '../../store/read-row.js';
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

/** The effect of a review, or of undoing it, on mentions. */
export interface MentionsTurn {
  readonly before: MentionStates;
  /** The ids of those that change or disappear. */
  readonly changed: readonly string[];
  /** The current state of the changed ones that belong to documents of the graph, with their entities by judgements. */
  readonly former: readonly MentionInDataset[];
  /** Their later state. */
  readonly latter: readonly MentionInDataset[];
  /** The mentions of withdrawn documents, which are put aside. */
  readonly aside: readonly MentionInDataset[];
}

/** The effect of a change without mentions. */
export const noMentions: MentionsTurn = {
  before: {},
  changed: [],
  former: [],
  latter: [],
  aside: [],
};

/** The effect on the mentions whose state the change alters. */
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
    before,
    changed,
    former: await placeMentions(read, statedIn(before).filter(isShown)),
    latter: await placeMentions(read, statedIn(wanted).filter(isShown)),
    aside: statedIn(wanted).filter((mention) => !isShown(mention)),
  };
}

/** The mentions with their entities by current judgements. */
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

/** Statements that remove a change's mentions, and those that write their new state. */
export function planMentions({ changed, latter, aside }: MentionsTurn): {
  readonly first: readonly Statement[];
  readonly last: readonly Statement[];
} {
  return {
    first: removeMentions(changed),
    last: [...writeMentions(latter), ...linkMentions(latter), ...layAside(aside)],
  };
}
