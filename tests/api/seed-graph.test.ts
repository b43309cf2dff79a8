import { describe, expect, it } from '@jest/globals';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import { sliceCodePoints } from '#text/code-points.js';
import { cypher, toStatement, type Fragment } from '../../src/store/statement.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { dumpGraph, listOf } from '../fixtures/seed/graph-dump.js';

/** Content of the first engine, for comparison with the others. */
let firstDump: readonly string[] | undefined;

describe.each(testStores())('the seed as a graph: $name', (engine) => {
  const opened = useSeed(engine);
  const read = (fragment: Fragment) => opened.store.read(toStatement(fragment));
  const count = async (fragment: Fragment) => (await read(fragment))[0]?.[0];

  it('holds the entities, names, claims, documents and mentions of both datasets', async () => {
    expect(await count(cypher`MATCH (n:Entity) RETURN count(n)`)).toBe(114);
    expect(await count(cypher`MATCH (n:Name) RETURN count(n)`)).toBe(376);
    expect(await count(cypher`MATCH (n:Claim) RETURN count(n)`)).toBe(769);
    expect(await count(cypher`MATCH (n:Document) RETURN count(n)`)).toBe(54);
    expect(await count(cypher`MATCH (n:Mention) RETURN count(n)`)).toBe(140);
    expect(await count(cypher`MATCH (:Entity)-[r]->(:Entity) RETURN count(r)`)).toBe(214);
  });

  it('has 17 countries, 16 of them in the DCO, 6 in the GCC and 5 in both', async () => {
    const members = (organization: string) =>
      cypher`MATCH (c:Country)-[:MEMBER_OF]->(o:Organization {id: ${organization}})`;
    expect(await count(cypher`MATCH (c:Country) RETURN count(c)`)).toBe(17);
    expect(await count(cypher`${members('organization:dco')} RETURN count(c)`)).toBe(16);
    expect(await count(cypher`${members('organization:gcc')} RETURN count(c)`)).toBe(6);
    expect(
      await count(
        cypher`MATCH (:Organization {id: ${'organization:gcc'}})<-[:MEMBER_OF]-(c:Country)-[:MEMBER_OF]->(:Organization {id: ${'organization:dco'}}) RETURN count(c.id)`,
      ),
    ).toBe(5);
  });

  it('gives every entity one kind, as its label and as its property', async () => {
    const rows = await read(cypher`MATCH (n:Entity) RETURN n.kind, labels(n)`);
    for (const [kind, labels] of rows)
      expect(new Set(listOf(labels))).toEqual(new Set(['Entity', kind]));
  });

  it('has a claim for every direct relation', async () => {
    const claims = new Set<unknown>((await read(cypher`MATCH (c:Claim) RETURN c.id`)).flat());
    const rows = await read(cypher`MATCH (:Entity)-[r]->(:Entity) RETURN r.id, r.claimIds`);
    for (const [id, claimIds] of rows) {
      const known = listOf(claimIds).filter((claim) => claims.has(claim));
      expect([id, known.length > 0, known]).toEqual([id, true, claimIds]);
    }
  });

  it('has exactly one direct relation for every claim that states one', async () => {
    const relations = await read(
      cypher`MATCH (s:Entity)-[r]->(t:Entity) RETURN r.id, type(r), s.id, t.id`,
    );
    const claims = await read(
      cypher`MATCH (c:Claim)-[:OBJECT]->(t:Entity) MATCH (c)-[:SUBJECT]->(s:Entity) RETURN c.relationId, c.predicate, s.id, t.id`,
    );
    expect(new Set(relations.map(String)).size).toBe(relations.length);
    expect(new Set(claims.map(String))).toEqual(new Set(relations.map(String)));
    expect(claims).toHaveLength(179 + 60);
  });

  it('has evidence for every claim', async () => {
    const proven = await read(
      cypher`MATCH (c:Claim)-[:EVIDENCED_BY]->(:Document) RETURN DISTINCT c.id`,
    );
    expect(proven).toHaveLength(769);
  });

  it('quotes what stands in the text, wherever it cites a document with one', async () => {
    const evidence = await read(
      cypher`MATCH (:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE d.text IS NOT NULL RETURN d.text, e.start, e.end, e.exact, e.phraseStart, e.phraseEnd, e.phrase`,
    );
    const mentions = await read(
      cypher`MATCH (m:Mention)-[:IN_DOCUMENT]->(d:Document) RETURN d.text, m.start, m.end, m.exact`,
    );
    const quotes = [
      ...evidence.map(([text, start, end, exact]) => [text, start, end, exact]),
      ...evidence
        .map(([text, , , , start, end, phrase]) => [text, start, end, phrase])
        .filter(([, , , phrase]) => phrase !== null),
      ...mentions,
    ];
    expect(quotes.length).toBeGreaterThan(900);
    const slice = (text: unknown, start: unknown, end: unknown) =>
      typeof text === 'string' ? sliceCodePoints(text, Number(start), Number(end)) : null;
    for (const [text, start, end, exact] of quotes)
      expect([exact, slice(text, start, end)]).toEqual([expect.any(String), exact]);
  });

  it('says in our words what a document without text says, and has no span in it', async () => {
    const rows = await read(
      cypher`MATCH (:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE d.text IS NULL RETURN e.note, e.start, e.end, e.exact`,
    );
    expect(rows.length).toBeGreaterThan(300);
    for (const [note, ...quoted] of rows)
      expect([note, ...quoted]).toEqual([expect.stringMatching(/\w/), null, null, null]);
  });

  it('shows the preferred date of the fourth edition and the preferred accession of Oman', async () => {
    expect(await read(cypher`MATCH (n:Edition {id: ${'edition:dc-4'}}) RETURN n.date`)).toEqual([
      ['2024-12-17'],
    ]);
    expect(
      await read(
        cypher`MATCH (:Country {id: ${'country:om'}})-[r:MEMBER_OF]->(:Organization {id: ${'organization:dco'}}) RETURN r.validFrom, r.validFromDay`,
      ),
    ).toEqual([['2021-04-12', '2021-04-12']]);
  });

  it('is the same graph after it was deleted and rebuilt from its claims', async () => {
    const before = await dumpGraph(opened.store);
    await opened.store.transaction([
      toStatement(cypher`MATCH (:Entity)-[r]->(:Entity) DELETE r`),
      toStatement(cypher`MATCH (n:Name) DETACH DELETE n`),
      toStatement(
        cypher`MATCH (n:Entity) REMOVE n.labelAr SET n.labelEn = ${'wrong'} SET n.stale = 1`,
      ),
    ]);
    expect(await dumpGraph(opened.store)).not.toEqual(before);
    await rebuildProjection(opened.store);
    expect(await dumpGraph(opened.store)).toEqual(before);
  });

  it('is the same graph on every engine', async () => {
    const dump = await dumpGraph(opened.store);
    firstDump ??= dump;
    expect(dump).toEqual(firstDump);
  });
});
