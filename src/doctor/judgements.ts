import { readMisplaced } from '../change/upkeep/mend-identity.js';
import { readJudgements } from '../claims/graph/judgements.js';
import { identityOf, isActive, renamedIn } from '../claims/judgements.js';
import type { JudgementRecord } from '../claims/records.js';
import { readIds, type Read } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { findingOf, type Check } from './check.js';

const mend = 'multaqa doctor --mend places claims and mentions by the judgements';

/** Checks that all judgements on entities have their entities, can be applied, and are applied. */
export const judgements: Check = {
  name: 'judgements',
  async run({ read }) {
    const all = await readJudgements(read);
    const { others: active } = renamedIn(all.filter(isActive));
    const { aliases, claims, mentions } = await readMisplaced(read);
    const { blocked, rivals, ...identity } = identityOf(all);
    return {
      summary: `${active.length} on entities, by which ${identity.aliases.size} ids lead to another`,
      findings: [
        ...findingOf(
          await readGone(read, active),
          'judgements name an entity without any claim or mention',
          'look at the datasets\' claims ("multaqa changes" shows the authors), and split it if it is not to come back',
        ),
        ...findingOf(
          blocked.map(([same, different]) => `${same.id} (${different.id})`),
          'judgements that two entities are the same contradict another, and are not applied',
          'undo one of the two, or remove it from decisions.yaml',
        ),
        ...findingOf(
          rivals.map((ids) => ids.join(' and ')),
          'are one entity, but several of its ids were chosen to stay',
          'split them, and merge them into one',
        ),
        ...findingOf(
          [...aliases, ...claims.map(({ id }) => id), ...mentions.map(({ id }) => id)],
          'ids, claims and mentions are not at the entity of their judgements',
          mend,
        ),
      ],
    };
  },
};

/** Ids of judgements with an entity that no claim or mention states. */
async function readGone(read: Read, active: readonly JudgementRecord[]): Promise<string[]> {
  const ids = [...new Set(active.flatMap(({ left, right }) => [left, right]))];
  const stated = new Set([
    ...readIds(
      await read(
        cypher`MATCH (c:Claim) WHERE c.statedSubjectId IN ${ids} RETURN DISTINCT c.statedSubjectId`,
      ),
    ),
    ...readIds(
      await read(
        cypher`MATCH (c:Claim) WHERE c.statedObjectId IN ${ids} RETURN DISTINCT c.statedObjectId`,
      ),
    ),
    ...readIds(
      await read(
        cypher`MATCH (m:Mention) WHERE m.statedEntityId IN ${ids} RETURN DISTINCT m.statedEntityId`,
      ),
    ),
    ...readIds(await read(cypher`MATCH (n:Entity) WHERE n.id IN ${ids} RETURN n.id`)),
    ...readIds(await read(cypher`MATCH (n:Retired) WHERE n.id IN ${ids} RETURN n.id`)),
  ]);
  return active
    .filter(({ left, right }) => !stated.has(left) || !stated.has(right))
    .map(({ id }) => id);
}
