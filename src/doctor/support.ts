import { isDeepStrictEqual } from 'node:util';
import { readOldDatasets } from '../change/upkeep/upgrade-layout.js';
import { firstPlaces } from '../claims/first-places.js';
import { readCitedClaims, readRetellings, type CitedClaim } from '../claims/graph/read-support.js';
import { supportOf, type SourceOf } from '../claims/support.js';
import { shareBuckets } from '../store/buckets.js';
import { readCount } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { bringBack, findingOf, nodesAtOnce, type Check } from './check.js';

/** Checks that every claim counts the independent documents of its evidence, part by part. */
export const support: Check = {
  name: 'support',
  async run({ store, read, options }) {
    const old = await readOldDatasets(store, options);
    const sourceOf = await readRetellings(read);
    const claims = await readCount(read, cypher`MATCH (c:Claim) RETURN count(c) AS claims`);
    const wrong: string[] = [];
    for (const buckets of shareBuckets(claims, nodesAtOnce))
      for (const claim of await readCitedClaims(read, buckets))
        if (!old.includes(claim.stated.dataset) && !isSupported(claim, sourceOf))
          wrong.push(claim.stated.id);
    return {
      summary: `of ${claims} claims by independent documents`,
      findings: findingOf(
        wrong,
        'claims count documents that differ from their evidence',
        bringBack,
      ),
    };
  },
};

function isSupported({ stated, evidence }: CitedClaim, sourceOf: SourceOf): boolean {
  const pieces = evidence.map((piece) => ({ ...piece, supports: piece.supports ?? [] }));
  const { sources, roleSupport, validFromSupport, validToSupport } = supportOf(
    stated,
    pieces,
    sourceOf,
  );
  const counts = [roleSupport, validFromSupport, validToSupport].map((part) => part?.sources);
  const held = [stated.roleSupport, stated.validFromSupport, stated.validToSupport];
  const firsts = new Set(firstPlaces(evidence));
  return (
    isDeepStrictEqual(sources, [...stated.sources]) &&
    isDeepStrictEqual(
      counts,
      held.map((part) => part?.sources),
    ) &&
    evidence.every(({ isFirst }, place) => isFirst === firsts.has(place))
  );
}
