import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { committerOf } from '../../src/change/apply/apply-change.js';
import { isNew, type ProposalRecord } from '../../src/claims/proposals.js';
import { analyse } from '../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import { readAnnotated } from '../../src/ingest/evaluate/index.js';
import { readGraphKnowledge } from '../../src/ingest/gazetteer/read-graph-knowledge.js';
import { propose } from '../../src/ingest/propose/propose.js';
import { ingestDocument } from '../../src/review/ingest-document.js';
import { reviewProposals } from '../../src/review/review-proposals.js';
import { readText } from '../../src/store/read-row.js';
import { cypher } from '../../src/store/statement.js';
import { useAnalyst } from '../fixtures/analyst.js';
import { curator, rowsOf } from '../fixtures/curation/curator.js';
import { givenDocument } from '../fixtures/documents/given-document.js';
import { embedded, turnTimeoutMs } from '../fixtures/stores/test-stores.js';

const dev = new URL('../../packages/reader/sets/dev/', import.meta.url).pathname;
const days = Array.from({ length: 21 }, (_, i) => `${String(2006 + i)}-07-01`);
const organisations = ['organization:dco', 'organization:gcc'];

type Dates = ReadonlyMap<string, readonly unknown[]>;

/** Claims about entities of the graph alone. */
function isAboutKnown({ payload }: ProposalRecord): boolean {
  if (payload.kind !== 'CLAIM') return false;
  return ![payload.subject, payload.object].some((ref) => ref !== null && isNew(ref));
}

const changesTies = ({ novelty }: ProposalRecord): boolean =>
  novelty === 'ENDS' || novelty === 'CONFLICTS';

describe('a graph that learnt from documents', () => {
  const analyst = useAnalyst(embedded);
  const held: ProposalRecord[] = [];
  let before: Awaited<ReturnType<typeof lookAt>>;

  const datesOf = async (): Promise<Dates> =>
    new Map(
      (
        await rowsOf(
          analyst.store,
          cypher`MATCH (:Entity)-[r]->(:Entity) WHERE r.validFrom IS NOT NULL OR r.validTo IS NOT NULL RETURN coalesce(r.idWithoutRole, r.id), r.validFrom, r.validTo`,
        )
      ).map(([id, ...dates]) => [readText(id, 'id'), dates]),
    );
  const membersAt = async (organisation: string, on: string) => {
    const { data } = await analyst.askAlone(
      `{ organization(id: "${organisation}") { members(first: 100, asOf: { on: "${on}" }) { nodes { id } } } }`,
    );
    return data;
  };
  const lookAt = async () => ({
    dates: await datesOf(),
    members: await Promise.all(
      organisations.flatMap((each) => days.map((day) => membersAt(each, day))),
    ),
  });
  const accept = async (proposals: readonly ProposalRecord[]) => {
    for (const key of new Set(proposals.map(({ document }) => document))) {
      const decisions = proposals
        .filter(({ document }) => document === key)
        .map(({ id }) => ({ proposal: id, accept: true }));
      const { errors } = await reviewProposals(committerOf(analyst.store), curator(), {
        decisions,
      });
      expect(errors).toEqual([]);
    }
  };

  beforeAll(async () => {
    before = await lookAt();
    const knowledge = await readGraphKnowledge(analyst.store);
    const lexicon = lexiconOf(knowledge);
    for (const set of readdirSync(dev))
      for (const { name, text } of await readAnnotated(`${dev}${set}`)) {
        const proposed = propose(analyse({ text }, knowledge), lexicon);
        const given = givenDocument({ key: `${set}-${name}`, text, proposed });
        const { proposals } = await ingestDocument(committerOf(analyst.store), curator(), given);
        held.push(...proposals.filter(isAboutKnown));
      }
  }, 10 * turnTimeoutMs);

  it('has the members of each day as before, and no relation without its dates', async () => {
    const chosen = held.filter((each) => !changesTies(each));
    expect(chosen.length).toBeGreaterThan(100);
    await accept(chosen);
    const after = await lookAt();
    expect(after.members).toEqual(before.members);
    expect(lost(before.dates, after.dates)).toEqual([]);
  });

  it('has lost no date where a reviewer also accepts what contradicts it', async () => {
    await accept(held.filter(changesTies));
    expect(lost(before.dates, await datesOf())).toEqual([]);
  });
});

/** Relations that had a date and have none at its place. */
function lost(before: Dates, after: Dates): string[] {
  return [...before].flatMap(([id, dates]) =>
    dates.some((date, i) => date !== null && (after.get(id)?.[i] ?? null) === null) ? [id] : [],
  );
}
