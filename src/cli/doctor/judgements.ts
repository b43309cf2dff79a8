import { readMisplaced } from '../../change/upkeep/mend-identity.js';
import { readJudgements } from '../../claims/graph/judgements.js';
import { identityOf, isActive } from '../../claims/judgements.js';
import type { JudgementRecord } from '../../claims/records.js';
import { readIds } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher } from '../../store/statement.js';
import { findingOf, type Check } from './check.js';

const mend = 'multaqa doctor --mend places claims and mentions anew by the judgements';

/** Checks that all judgements on entities have their entities, can be applied, and are applied. */
export const judgements: Check = {
  name: 'judgements',
  async run({ read }) {
    const all = await readJudgements(read);
    const active = all.filter(isActive);
    const { aliases, claims, mentions } = await readMisplaced(read);
    const { blocked, rivals, ...identity } = identityOf(all);
    return {
      summary: `${active.length} of entities, by which ${identity.aliases.size} ids lead to another`,
      findings: [
        ...findingOf(
          await readGone(read, active),
          'judgements are of an entity of which nothing is stated any more',
          'look at what the datasets state now ("multaqa changes" tells who judged), and split it where it is not to come back',
        ),
        ...findingOf(
          blocked.map(([same, different]) => `${same.id} (${different.id})`),
          'judgements that two are one are not followed, as another says that they differ',
          'take one of the two back, or out of decisions.yaml',
        ),
        ...findingOf(
          rivals.map((ids) => ids.join(' and ')),
          'are one, and of each it was judged that its id stays',
          'split them, and merge them into one',
        ),
        ...findingOf(
          [...aliases, ...claims.map(({ id }) => id), ...mentions.map(({ id }) => id)],
          'ids, claims and mentions are not with the entity that the judgements name',
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
