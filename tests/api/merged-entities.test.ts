import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { retractClaim } from '../../src/change/actions/decide-claim.js';
import { askBoth, findDisagreement } from '../fixtures/both-executors.js';
import { contextOf } from '../fixtures/context.js';
import { curator, made, rowsOf } from '../fixtures/curation/curator.js';
import { twoSpellings } from '../fixtures/curation/two-spellings.js';
import { questionsAnsweredDifferently, useAnalyst } from '../fixtures/analyst.js';
import { confirm, headline } from '../fixtures/curation/use-curation.js';
import { readIds } from '../../src/store/read-row.js';
import { cypher } from '../../src/store/statement.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();

const [p, q, r] = ['person:p', 'person:q', 'person:r'];

describe.each(testStores())('an entity that was merged into another on $name', (engine) => {
  const analyst = useAnalyst(engine, twoSpellings);

  beforeAll(async () => {
    const others = [q, r];
    await made(mergeEntities(analyst.store, curator(), { canonical: p, others }));
    const merged = { canonical: 'organization:x', others: ['organization:o'] };
    await made(mergeEntities(analyst.store, curator(), merged));
  });

  const shown = { id: p, redirectedFrom: q };
  it.each([
    ['node', `node(id: "${q}") { id ... on Person { redirectedFrom } }`, shown],
    ['person', `person(id: "${q}") { id redirectedFrom }`, shown],
    ['its id', `entity(by: { id: "${q}" }) { id redirectedFrom }`, shown],
    ['its slug', 'entity(by: { slug: "person-q" }) { id redirectedFrom }', shown],
    ['a dataset', `person(id: "${q}", dataset: "register") { id redirectedFrom }`, shown],
    [
      'its name',
      'entity(by: { name: "person q" }) { id redirectedFrom }',
      { ...shown, redirectedFrom: null },
    ],
  ])('is found by %s, which says so', async (_, field, entity) => {
    expect(await analyst.ask(`{ found: ${field} }`)).toEqual({ found: entity });
  });

  it('is found by each id of a list as it was given', async () => {
    const ids = [q, p, r, 'person:none', q].map((id) => `"${id}"`).join(', ');
    const answer = await analyst.ask(
      `{ nodes(ids: [${ids}]) { id ... on Person { redirectedFrom } } }`,
    );
    const from = (redirectedFrom: string | null) => ({ id: p, redirectedFrom });
    expect(answer).toEqual({ nodes: [from(q), from(null), from(r), null, from(q)] });
  });

  it('is told for each root field by itself', async () => {
    const answer = await analyst.ask(
      `{ a: person(id: "${q}") { redirectedFrom } b: person(id: "${p}") { redirectedFrom participatedIn: relationCounts { kind } } c: people { totalCount nodes { id redirectedFrom } } }`,
    );
    expect(answer).toMatchObject({
      a: { redirectedFrom: q },
      b: { redirectedFrom: null },
      c: { totalCount: 1, nodes: [{ id: p, redirectedFrom: null }] },
    });
  });

  it('is followed in what is worked out', async () => {
    const entity = 'entity { id redirectedFrom }';
    const answer = await analyst.ask(`{
      paths(from: "${q}", to: "organization:o", first: 1) { nodes { nodes { id redirectedFrom } } }
      subgraph(input: { seeds: ["${r}"], hops: 0 }) { nodes { ${entity} } }
      timeline(entities: ["${q}"]) { totalCount }
      claims(filter: { subject: ["${q}"], predicate: [HOLDS_POSITION] }) { totalCount nodes { subject { id redirectedFrom } object { id } statedSubject } }
      people(filter: { editions: { some: { id: ["edition:f-1"] } }, id: ["${q}"] }) { nodes { id } }
      commonConnections(a: "${q}", b: "organization:o") { totalCount }
      relations(filter: { source: ["${q}"], type: [HOLDS_POSITION] }) { nodes { id } }
    }`);
    const held = { subject: { id: p, redirectedFrom: q }, object: { id: 'organization:x' } };
    expect(answer).toMatchObject({
      paths: {
        nodes: [
          {
            nodes: [
              { id: p, redirectedFrom: q },
              { id: 'organization:x', redirectedFrom: 'organization:o' },
            ],
          },
        ],
      },
      subgraph: { nodes: [{ entity: { id: p, redirectedFrom: r } }] },
      claims: {
        totalCount: 3,
        nodes: expect.arrayContaining([
          { ...held, statedSubject: q },
          { ...held, statedSubject: null },
        ]) as unknown,
      },
      people: { nodes: [{ id: p }] },
      relations: { nodes: [{ id: `holds-position:${p}~organization:x~head` }] },
    });
  });

  it('takes its relations along, whose ids lead on too', async () => {
    const id = `holds-position:${q}~organization:o~head`;
    const answer = await analyst.ask(
      `{ node(id: "${id}") { id ... on Relation { claims { totalCount } } } claims(filter: { relation: ["${id}"] }) { totalCount } }`,
    );
    expect(answer).toEqual({
      node: { id: `holds-position:${p}~organization:x~head`, claims: { totalCount: 3 } },
      claims: { totalCount: 3 },
    });
  });

  it('is in no list, search, count or export of its own', async () => {
    const answer = await analyst.ask(
      '{ organizations { totalCount nodes { id } } scoped: people(dataset: "news") { totalCount nodes { id } } search(query: "person q", kinds: [Person]) { nodes { id } } graph { kinds { kind count } } }',
    );
    expect(answer).toMatchObject({
      organizations: { totalCount: 1, nodes: [{ id: 'organization:x' }] },
      scoped: { totalCount: 1, nodes: [{ id: p }] },
      search: { nodes: [{ id: p }] },
      graph: { kinds: expect.arrayContaining([{ kind: 'Person', count: 1 }]) as unknown },
    });
  });

  it('has what was judged of it, by any of its ids', async () => {
    for (const id of [p, q, r]) {
      const { data } = await analyst.askAlone(
        `{ judgements(entity: "${id}", first: 1) { totalCount nodes { kind left canonical by reason retractedBy } pageInfo { hasNextPage endCursor } } changes(entity: "${q}") { nodes { kind } } }`,
      );
      expect(data).toMatchObject({
        judgements: {
          totalCount: 2,
          nodes: [
            {
              kind: 'SAME',
              left: p,
              canonical: p,
              by: null,
              reason: null,
              retractedBy: null,
            },
          ],
          pageInfo: { hasNextPage: true },
        },
        changes: { nodes: [{ kind: 'MERGE_ENTITIES' }, { kind: 'LOAD' }] },
      });
    }
  });

  it('is answered alike by graphql-js', async () => {
    const document = parse(`{
      node(id: "${q}") { id ... on Entity { redirectedFrom } }
      nodes(ids: ["${r}", "${p}", "${q}"]) { id ... on Entity { redirectedFrom } }
      paths(from: "${q}", to: "organization:o") { nodes { nodes { id redirectedFrom metrics { degree } } } }
      claims(filter: { subject: ["${q}"] }) { nodes { id subject { redirectedFrom } } }
    }`);
    const newContext = () => contextOf(analyst.store);
    const [ours, theirs] = await askBoth(api, { document, variables: {}, newContext });
    expect(findDisagreement(document, ours, theirs)).toBeUndefined();
    expect(JSON.stringify(ours)).toContain(`"redirectedFrom":"${q}","metrics"`);
  });

  it('takes no statement more', async () => {
    const count = (id: string) => analyst.countStatements(`{ person(id: "${id}") { label } }`);
    expect([await count(q), await count(p)]).toEqual([1, 1]);
  });
});

describe.each(testStores())(
  'an entity of which the last claim was taken back on $name',
  (engine) => {
    const analyst = useAnalyst(engine, twoSpellings);

    it('is told with the change that did it, where it is named to something worked out', async () => {
      const rows = await rowsOf(
        analyst.store,
        cypher`MATCH (c:Claim) WHERE c.subjectId = ${r} RETURN c.id`,
      );
      const claim = {
        subject: r,
        predicate: 'PARTICIPATED_IN',
        object: 'edition:f-1',
        evidence: [headline],
      };
      const { claims } = await assertClaim(analyst.store, curator(), { confirm, claim });
      for (const id of [...readIds(rows), ...claims])
        await made(retractClaim(analyst.store, curator(), { claim: id }));
      const { number } = await analyst.store.version();
      expect(await analyst.askInVain(`{ timeline(entities: ["${r}"]) { totalCount } }`)).toEqual([
        `The entity ${r} no longer exists: change ${number} (RETRACT_CLAIM) retracted its last claim.`,
      ]);
    });

    it('fits no filter, and the answer says so', async () => {
      const question = (filter: string) => `{ people(filter: ${filter}) { totalCount } }`;
      const all = await analyst.ask('{ people { totalCount } }');
      expect(await analyst.ask(question(`{ id: ["${r}"] }`))).toEqual({
        people: { totalCount: 0 },
      });
      expect(await analyst.ask(question(`{ not: { id: ["${r}"] } }`))).toEqual(all);
      expect(await analyst.readNotes(question(`{ not: { id: ["${r}"] } }`))).toEqual([
        { id: r, message: expect.stringContaining(`The entity ${r} no longer exists: `) },
      ]);
      const relations = `{ relations(filter: { source: ["${r}"] }) { totalCount } }`;
      expect(await analyst.ask(relations)).toEqual({ relations: { totalCount: 0 } });
      expect(await analyst.readNotes('{ people { totalCount } }')).toBeUndefined();
    });
  },
);

describe('all engines', () => {
  it('answer alike', () => {
    expect(questionsAnsweredDifferently(12)).toEqual([]);
  });
});
