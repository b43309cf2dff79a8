import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

describe.each(testStores())('evidence on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const first = async (question: string, place: string) =>
    valuesAt(await analyst.ask(question), place);

  it('says which parts of its claim it supports, of which each has a confidence of its own', async () => {
    expect(
      await analyst.ask(
        '{ claims(filter: { subject: ["country:cy"], predicate: [MEMBER_OF] }) { nodes { confidence sources validFromConfidence validFromSources roleConfidence validToSources evidence { supports document { id } } } } }',
      ),
    ).toEqual({
      claims: {
        nodes: [
          {
            confidence: 0.9,
            sources: 3,
            validFromConfidence: 0.8,
            validFromSources: 1,
            roleConfidence: null,
            validToSources: null,
            evidence: [
              {
                supports: ['SUBJECT', 'OBJECT', 'VALID_FROM'],
                document: { id: 'document:cyprus-mail' },
              },
              { supports: ['SUBJECT', 'OBJECT'], document: { id: 'document:prnewswire' } },
              { supports: ['SUBJECT', 'OBJECT'], document: { id: 'document:wikimili' } },
            ],
          },
        ],
      },
    });
  });

  it('of a release and its retelling counts once, on the claim and on its relation', async () => {
    expect(
      await analyst.ask(
        '{ document(id: "document:elbrq") { retells { id retells { id } } } claims(filter: { predicate: [CO_HOSTED], subject: ["organization:dco"] }) { nodes { dataset confidence sources relation { sources confidence } } } }',
      ),
    ).toEqual({
      document: { retells: { id: 'document:apco-release', retells: null } },
      claims: {
        nodes: [
          ...[['article', 0.9] as const, ['references', 0.8] as const].map(
            ([dataset, confidence]) => ({
              dataset,
              confidence,
              sources: 1,
              relation: { sources: 2, confidence: 0.9 },
            }),
          ),
        ],
      },
    });
  });

  it('says in which paragraph its words begin, as readers count, and none for a note', async () => {
    const answer = await analyst.ask(
      '{ claims(first: 100, filter: { dataset: ["article"], predicate: [CO_HOSTED, VOICED, FOUNDED] }) { nodes { evidence { paragraph start document { text } } } } note: document(id: "document:elbrq") { claims(first: 1) { nodes { evidence { paragraph } } } } }',
    );
    const evidence = valuesAt(answer, 'claims.nodes.evidence') as {
      paragraph: number;
      start: number;
      document: { text: string };
    }[];
    const counted = evidence.map(({ start, document: { text } }) => {
      const before = Array.from(text).slice(0, start).join('').split('\n').slice(0, -1);
      return before.filter((line) => line.trim() !== '').length;
    });
    expect(evidence.map(({ paragraph }) => paragraph)).toEqual(counted);
    expect(Math.max(...counted)).toBeGreaterThan(10);
    expect(new Set(valuesAt(answer, 'note.claims.nodes.evidence.paragraph'))).toEqual(
      new Set([null]),
    );
  });

  it('answers which accessions rest on one source, in one question', async () => {
    const states = await first(
      '{ claims(first: 50, filter: { predicate: [MEMBER_OF], validFromSources: { lte: 1 }, sources: { gte: 2 } }) { nodes { subject { id } } } }',
      'claims.nodes.subject.id',
    );
    expect(states).toEqual(
      expect.arrayContaining(['cy', 'gr', 'rw', 'qa', 'gh', 'gm'].map((id) => `country:${id}`)),
    );
    for (const state of ['country:ng', 'country:pk', 'country:sa'])
      expect(states).not.toContain(state);
  });

  it('answers what the release says that the article does not, in one question', async () => {
    const question = (none: string) =>
      `{ document(id: "document:apco-release") { claims(first: 100, filter: { datasets: { none: [${none}] } }) { totalCount nodes { predicate datasets relation { datasets } subject { id } } } } }`;
    const answer = await analyst.ask(question('"article"'));
    const said = valuesAt(answer, 'document.claims.nodes').map(
      (claim) =>
        `${String(valuesAt(claim, 'subject.id')[0])} ${String(valuesAt(claim, 'predicate')[0])}`,
    );
    expect(said).toEqual(expect.arrayContaining(['edition:dc-4 DATE', 'edition:dc-4 HELD_AT']));
    for (const known of ['edition:dc-4 HELD_IN', 'edition:dc-4 ORDINAL', 'edition:dc-4 EDITION_OF'])
      expect(said).not.toContain(known);
    expect(new Set(valuesAt(answer, 'document.claims.nodes.datasets').flat())).toEqual(
      new Set(['references']),
    );
    expect(await first(question('"article", "references"'), 'document.claims.totalCount')).toEqual([
      0,
    ]);
  });

  it('can be asked by the datasets that say the same of an entity or a claim', async () => {
    expect(
      await analyst.ask(
        '{ own: countries(filter: { datasets: { none: ["references"] } }) { totalCount } some: countries(filter: { datasets: { some: ["article"] } }, orderBy: [{ by: ID }]) { nodes { id } } not: countries(filter: { not: { datasets: { some: ["article"] } } }) { totalCount } both: claims(filter: { predicate: [ORDINAL], datasets: { some: ["article"], none: ["references"] } }) { totalCount } }',
      ),
    ).toEqual({
      own: { totalCount: 0 },
      some: { nodes: [{ id: 'country:om' }, { id: 'country:pk' }] },
      not: { totalCount: 15 },
      both: { totalCount: 0 },
    });
  });

  it('is grouped and ordered by the number of sources', async () => {
    const answer = await analyst.ask(
      '{ claims(first: 0, filter: { predicate: [MEMBER_OF], object: ["organization:dco"] }) { groupBy(by: [{ field: SOURCES }, { field: VALID_FROM_SOURCES }], byKey: true) { buckets { keys { number } count } } } organization(id: "organization:dco") { members(first: 3, orderBy: [{ by: SOURCES, direction: DESC }]) { edges { relation { sources } } } few: members(sources: { lte: 2 }) { nodes { id } } } }',
    );
    expect(valuesAt(answer, 'claims.groupBy.buckets').length).toBeGreaterThan(3);
    expect(valuesAt(answer, 'organization.members.edges.relation.sources')).toEqual([5, 4, 4]);
    expect(valuesAt(answer, 'organization.few.nodes.id').sort()).toEqual([
      'country:bh',
      'country:jo',
      'country:kw',
    ]);
  });

  it('is asked of the relations at the root, by sources, by dataset and by what is contested', async () => {
    const answer = await analyst.ask(
      '{ contested: relations(first: 100, filter: { contested: true }) { nodes { id contested } } calm: relations(filter: { contested: false }) { totalCount } all: relations { totalCount } sure: relations(first: 100, filter: { sources: { gte: 4 } }, orderBy: [{ by: SOURCES, direction: DESC }]) { nodes { sources } } own: relations(first: 100, filter: { datasets: { some: ["references"], none: ["article"] } }) { nodes { datasets } } }',
    );
    expect(valuesAt(answer, 'contested.nodes.id').sort()).toEqual([
      'member-of:country:bd~organization:dco',
      'member-of:country:om~organization:dco',
    ]);
    expect(valuesAt(answer, 'calm.totalCount').map(Number)).toEqual(
      valuesAt(answer, 'all.totalCount').map((count) => Number(count) - 2),
    );
    const sources = valuesAt(answer, 'sure.nodes.sources').map(Number);
    expect(sources).toEqual(sources.toSorted((a, b) => b - a));
    expect(Math.min(...sources)).toBe(4);
    expect(new Set(valuesAt(answer, 'own.nodes.datasets').map(String))).toEqual(
      new Set(['references']),
    );
  });

  it('orders entities at a root by no relation', async () => {
    expect(
      await analyst.askInVain('{ countries(orderBy: [{ by: SOURCES }]) { totalCount } }'),
    ).toEqual([
      'VALID_FROM, CONFIDENCE and SOURCES order relations only, and there are none here.',
    ]);
  });

  it('leads from each claim to the relation that follows from it, and from a literal to none', async () => {
    const answer = await analyst.ask(
      '{ claims(first: 100, filter: { subject: ["edition:dc-4"] }) { nodes { relationId object { id } relation { id source { id } target { id } claims { nodes { id } } } id } } }',
    );
    const claims = valuesAt(answer, 'claims.nodes');
    expect(claims.length).toBeGreaterThan(20);
    const literals = claims.filter((claim) => valuesAt(claim, 'object')[0] === null);
    expect(literals.length).toBeGreaterThan(5);
    for (const claim of claims) {
      expect(valuesAt(claim, 'relation.id')).toEqual(
        valuesAt(claim, 'relationId').filter((id) => id !== null),
      );
    }
    for (const claim of claims.filter((each) => !literals.includes(each)))
      expect(valuesAt(claim, 'relation.claims.nodes.id')).toContain(valuesAt(claim, 'id')[0]);
  });

  it('lists the claims of a document each once, in the order of its text, and its mentions so', async () => {
    const starts: number[] = [];
    const ids: unknown[] = [];
    let totals: readonly unknown[] = [];
    for (let after = '', hasMore = true; hasMore;) {
      const answer = await analyst.ask(
        `{ document(id: "document:article") { claims(first: 100${after}, orderBy: TEXT) { totalCount nodes { id evidence { start document { id } } } pageInfo { endCursor hasNextPage } } } }`,
      );
      const claims = valuesAt(answer, 'document.claims.nodes');
      ids.push(...claims.flatMap((claim) => valuesAt(claim, 'id')));
      starts.push(
        ...claims.map((claim) => Math.min(...valuesAt(claim, 'evidence.start').map(Number))),
      );
      after = `, after: ${JSON.stringify(valuesAt(answer, 'document.claims.pageInfo.endCursor')[0])}`;
      hasMore = valuesAt(answer, 'document.claims.pageInfo.hasNextPage')[0] === true;
      totals = valuesAt(answer, 'document.claims.totalCount');
    }
    expect(totals).toEqual([ids.length]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const mentions = await first(
      '{ document(id: "document:article") { mentions(first: 100) { nodes { start } } } }',
      'document.mentions.nodes.start',
    );
    expect(mentions).toHaveLength(100);
    expect(mentions).toEqual(mentions.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('reads the claims of a document backward, by predicate, and of one without a text', async () => {
    const all = '{ document(id: "document:wikimili") { claims(first: 100) { nodes { id } } } }';
    const last = '{ document(id: "document:wikimili") { claims(last: 100) { nodes { id } } } }';
    expect(await first(all, 'document.claims.nodes.id')).toEqual(
      await first(last, 'document.claims.nodes.id'),
    );
    const predicates = await first(
      '{ document(id: "document:article") { claims(first: 100, orderBy: PREDICATE) { nodes { predicate } } } }',
      'document.claims.nodes.predicate',
    );
    expect(predicates).toEqual(predicates.toSorted());
  });

  it('says when and of whom a figure is said', async () => {
    expect(
      await analyst.ask(
        '{ statistic(id: "stat:under35") { contested quantity { population(lang: EN) time } claims(filter: { predicate: [QUANTITY] }) { nodes { dataset contested value { population(lang: EN) ar: population time } } } } }',
      ),
    ).toEqual({
      statistic: {
        contested: false,
        quantity: { population: 'the 16 member states', time: null },
        claims: {
          nodes: expect.arrayContaining([
            {
              dataset: 'references',
              contested: false,
              value: {
                population: 'the 15 member states of that time',
                ar: '15 دولة عضوًا',
                time: null,
              },
            },
          ]),
        },
      },
    });
  });
});

describe.each(testStores())('what is contested on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('is an entity of which there are conflicts, and no other', async () => {
    const answer = await analyst.ask('{ entities(first: 100) { nodes { id contested } } }');
    const marked = valuesAt(answer, 'entities.nodes').filter(
      (node) => valuesAt(node, 'contested')[0] === true,
    );
    const found: unknown[] = [];
    for (const id of valuesAt(answer, 'entities.nodes.id')) {
      const conflicts = await analyst.ask(
        `{ conflicts(entities: ["${String(id)}"]) { totalCount } }`,
      );
      if (valuesAt(conflicts, 'conflicts.totalCount')[0] !== 0) found.push(id);
    }
    expect(marked.flatMap((node) => valuesAt(node, 'id'))).toEqual(found);
    expect(found).toContain('edition:dc-4');
  });

  it('is a claim that takes part in a conflict, and the relation of it', async () => {
    const answer = await analyst.ask(
      '{ conflicts { nodes { claims { id relation { id contested } } } } claims(first: 100, filter: { contested: true }) { nodes { id } } rest: claims(filter: { not: { contested: true } }) { totalCount } }',
    );
    expect(valuesAt(answer, 'claims.nodes.id').sort()).toEqual(
      valuesAt(answer, 'conflicts.nodes.claims.id').sort(),
    );
    expect(new Set(valuesAt(answer, 'conflicts.nodes.claims.relation.contested'))).toEqual(
      new Set([true]),
    );
  });

  it('is found by the documents that take part, with a total', async () => {
    const idsOf = async (...documents: string[]) =>
      analyst.ask(
        `{ conflicts(documents: ${JSON.stringify(documents)}) { totalCount nodes { id } } }`,
      );
    expect(await idsOf('document:al-ittihad')).toEqual({
      conflicts: { totalCount: 1, nodes: [{ id: 'edition:dc-4 DATE' }] },
    });
    expect(await idsOf('document:viralz')).toEqual({ conflicts: { totalCount: 0, nodes: [] } });
    expect(
      valuesAt(await idsOf('document:al-ittihad', 'document:makkah'), 'conflicts.totalCount'),
    ).toEqual([2]);
  });

  it('is refused of a document that is not there, and of too many', async () => {
    expect(
      await analyst.askInVain('{ conflicts(documents: ["document:nope"]) { totalCount } }'),
    ).toEqual(['There is no document "document:nope".']);
    const many = Array.from({ length: 101 }, (_, n) => `"document:${n}"`).join(', ');
    expect(await analyst.askInVain(`{ conflicts(documents: [${many}]) { totalCount } }`)).toEqual([
      'conflicts takes at most 100 documents; 101 were given.',
    ]);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(20)).toEqual([]);
  });
});
