import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bucketOf, entityRecords } from '../../src/claims/ids.js';
import { projectShown as project } from '../../src/claims/projection/project-shown.js';
import type { Element } from '../../src/export/element.js';
import { elements, elementsFor } from '../../src/export/elements.js';
import type { Selection } from '../../src/export/selection.js';
import { encode } from '../../src/export/file.js';
import { formats } from '../../src/export/index.js';
import { sliceCodePoints } from '#text/code-points.js';
import { checkDialect } from '../../src/store/dialect/index.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { gather } from '../fixtures/gather.js';
import { article } from '../fixtures/seed/real-seed.js';

/** Elements of the first engine, for comparison with the others. */
const firstSums = new Map<string, string>();

function only<Kind extends Element['element']>(all: readonly Element[], kind: Kind) {
  return all.filter((one): one is Extract<Element, { element: Kind }> => one.element === kind);
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe.each(testStores())('the seed as elements: $name', (engine) => {
  const opened = useSeed(engine);
  const take = async (selection?: Selection) => {
    const taken: Element[] = [];
    for await (const element of elements(checkDialect(opened.store), selection))
      taken.push(element);
    return taken;
  };
  let whole: readonly Element[];

  beforeAll(async () => {
    whole = await take();
  });

  it('begins with a header that tells the datasets and all properties', () => {
    const [header] = whole;
    expect(header).toMatchObject({
      element: 'header',
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      datasets: ['article', 'references'],
      generatedBy: expect.stringMatching(/^multaqa \d+\.\d+\.\d+$/),
    });
    expect(only(whole, 'header')[0]?.properties).toEqual(
      expect.arrayContaining([
        { name: 'founded', type: 'DATE' },
        { name: 'ordinal', type: 'INTEGER' },
        { name: 'honorifics', type: 'TEXTS' },
        { name: 'value', type: 'FLOAT' },
      ]),
    );
  });

  it('goes on with all documents, then all entities, then all relations', () => {
    const order = whole.map(({ element }) => element);
    expect(order).toEqual([
      'header',
      ...Array<string>(54).fill('document'),
      ...Array<string>(114).fill('entity'),
      ...Array<string>(214).fill('relation'),
    ]);
  });

  /** Every third entity and the relations between these, as a chosen part. */
  const chooseOf = async (all: readonly Element[]) => {
    const entities = idsOf(only(all, 'entity')).filter((_, i) => i % 3 !== 1);
    const relations = only(all, 'relation').filter(({ source, target }) =>
      [source, target].every((id) => entities.includes(id)),
    );
    return { entities: entities.toReversed(), relations, version: await opened.store.version() };
  };

  it.each([undefined, 'article', 'references'])(
    'gives of a part what the whole has, and the documents that it cites: dataset %s',
    async (dataset) => {
      const all = await take({ dataset });
      const chosen = await chooseOf(all);
      const part = await take({ dataset, chosen });
      const ids = new Set([...chosen.entities, ...idsOf(chosen.relations)]);
      const expected = all.filter((one) => 'id' in one && ids.has(one.id));
      expect(expected.length).toBeGreaterThan(50);
      expect(part.filter(({ element }) => ['entity', 'relation'].includes(element))).toEqual(
        expected,
      );
      const cited = [...only(part, 'entity'), ...only(part, 'relation')]
        .flatMap(({ claims }) => claims)
        .flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId));
      expect(idsOf(only(part, 'document'))).toEqual([...new Set(cited)].sort());
    },
  );

  it('gives nothing of a part that was chosen in another version', async () => {
    const { number, storeId } = await opened.store.version();
    const chosen = { ...(await chooseOf(whole)), version: { storeId, number: number + 1 } };
    await expect(take({ chosen })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('gives them by bucket, then id, relations by the bucket of their source', () => {
    const place = (bucket: number, id: string) => `${String(bucket).padStart(4, '0')} ${id}`;
    const entityPlaces = only(whole, 'entity').map(({ id }) => place(bucketOf(id), id));
    const relationPlaces = only(whole, 'relation').map(({ id, source }) =>
      place(bucketOf(source), id),
    );
    expect(entityPlaces).toEqual(entityPlaces.toSorted());
    expect(relationPlaces).toEqual(relationPlaces.toSorted());
  });

  it('gives both ends of every relation', () => {
    const ids = new Set(idsOf(only(whole, 'entity')));
    for (const { id, source, target } of only(whole, 'relation'))
      expect([id, ids.has(source), ids.has(target)]).toEqual([id, true, true]);
  });

  it('gives every relation all its claims, and every claim its evidence', () => {
    const relations = only(whole, 'relation');
    for (const { id, type, claims } of relations)
      expect([id, ...new Set(claims.map(({ predicate }) => predicate))]).toEqual([id, type]);
    const claims = [...only(whole, 'entity'), ...relations].flatMap((item) => item.claims);
    expect(relations.flatMap((relation) => relation.claims)).toHaveLength(239);
    expect(new Set(idsOf(claims)).size).toBe(769);
    for (const { id, evidence } of claims) expect([id, evidence.length > 0]).toEqual([id, true]);
  });

  it('quotes what stands in the document at the span', () => {
    const texts = new Map(only(whole, 'document').map(({ id, text }) => [id, text]));
    const evidence = [...only(whole, 'entity'), ...only(whole, 'relation')]
      .flatMap(({ claims }) => claims)
      .flatMap((claim) => claim.evidence)
      .filter(({ exact }) => exact !== undefined);
    expect(evidence.length).toBeGreaterThan(380);
    for (const { documentId, start = -1, end = -1, exact } of evidence)
      expect(sliceCodePoints(texts.get(documentId) ?? '', start, end)).toBe(exact);
  });

  it('gives labels, names, typed properties and the time of an entity', () => {
    const edition = only(whole, 'entity').find(({ id }) => id === 'edition:dc-4');
    expect(edition).toMatchObject({
      kind: 'Edition',
      datasets: ['article', 'references'],
      properties: { ordinal: 4, date: '2024-12-17' },
      validFrom: '2024-12-17',
      validTo: '2024-12-17',
    });
    expect(edition?.names.length).toBeGreaterThan(0);
    expect(edition?.labelAr).toMatch(/\p{Script=Arabic}/u);
  });

  it('leaves out what is not known', () => {
    // Unused filters of a selection are null.
    const items = JSON.stringify(whole.filter(({ element }) => element !== 'header'));
    expect(items.includes('null,')).toBe(false);
    expect(items.includes('null}')).toBe(false);
  });

  it('gives of one dataset exactly what its claims say', async () => {
    const taken = await take({ dataset: 'article' });
    const said = project(entityRecords(idsOf(article.entities)), article.claims);
    const shown = said.entities.filter(
      ({ properties }) =>
        Array.isArray(properties['datasets']) && properties['datasets'].length > 0,
    );
    expect(idsOf(only(taken, 'entity')).toSorted()).toEqual(idsOf(shown));
    expect(idsOf(only(taken, 'relation')).toSorted()).toEqual(idsOf(said.relations));
    expect(idsOf(only(taken, 'document'))).toEqual(idsOf(article.documents));
    expect(only(taken, 'header')[0]?.datasets).toEqual(['article']);
    for (const { id, claims, datasets } of [...only(taken, 'entity'), ...only(taken, 'relation')])
      expect([id, datasets, ...new Set(claims.map(({ dataset }) => dataset))]).toEqual([
        id,
        ['article'],
        ...(claims.length > 0 ? ['article'] : []),
      ]);
  });

  it('shows of one dataset no property that another one states', async () => {
    const taken = await take({ dataset: 'article' });
    const edition = only(taken, 'entity').find(({ id }) => id === 'edition:dc-4');
    expect(edition?.properties).toEqual({ ordinal: 4 });
    expect(edition?.validFrom).toBeUndefined();
  });

  it('gives nothing but a header of a dataset that is not there', async () => {
    expect(await take({ dataset: 'nobody’s' })).toEqual([
      expect.objectContaining({ element: 'header', datasets: [] }),
    ]);
  });

  it.each(
    formats.flatMap((format) =>
      [undefined, 'article', 'references'].map((dataset) => ({
        format,
        dataset,
        name: `${format.name} of ${dataset ?? 'all'}`,
      })),
    ),
  )('has the same bytes on every engine: $name', async ({ format, dataset, name }) => {
    const bytes = await gather(encode(format, elementsFor(format, opened.store, { dataset })));
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(bytes.length).toBeGreaterThan(1000);
    expect([name, sum]).toEqual([name, firstSums.get(name) ?? sum]);
    firstSums.set(name, sum);
  });

  it('breaks off when the graph is written to meanwhile', async () => {
    const taking = (async () => {
      for await (const { element } of elements(opened.store))
        if (element === 'entity')
          await opened.store.write(
            toStatement(
              cypher`MATCH (d:Dataset {id: ${'article'}}) SET d.description = d.description`,
            ),
          );
    })();
    await expect(taking).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
