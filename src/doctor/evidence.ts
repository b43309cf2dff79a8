import { shareBuckets } from '../store/buckets.js';
import { readCount } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { bringBack, findingOf, firsts, nodesAtOnce, type Check } from './check.js';

/** Checks that every claim has evidence. */
export const evidence: Check = {
  name: 'evidence',
  async run({ read }) {
    const counting = cypher`MATCH (c:Claim) RETURN count(c) AS claims`;
    const claims = await readCount(read, counting);
    const without: unknown[] = [];
    for (const buckets of shareBuckets(claims, nodesAtOnce))
      without.push(
        ...firsts(
          await read(
            cypher`MATCH (c:Claim) WHERE c.bucket IN ${buckets} AND NOT EXISTS { (c)-[:EVIDENCED_BY]->(:Document) } AND NOT EXISTS { (c)-[:WITHDRAWN_EVIDENCE]->(:Withdrawn) } RETURN c.id`,
          ),
        ),
      );
    return {
      summary: `of ${claims} claims`,
      findings: findingOf(without, 'claims have no evidence', bringBack),
    };
  },
};
