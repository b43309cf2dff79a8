import { describe, expect, it } from '@jest/globals';
import type { ClaimInput } from '../../../src/change/actions/action-types.js';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { createDataset } from '../../../src/change/actions/create-dataset.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { readChecksums } from '../../../src/claims/graph/read-checksums.js';
import { readWholeOrder } from '../../../src/claims/graph/read-precedence.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { readerOf, readText } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { goodSeed, readFiles } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const edition = (ordinal: number, document: string) => `
  - id: edition:f-${String(ordinal)}
    names: [{ text: Edition ${String(ordinal)}, lang: EN, kind: OFFICIAL, evidence: [register-page] }]
    literals: [{ predicate: ORDINAL, value: ${String(ordinal)}, evidence: [${document}] }]
    relations: [{ predicate: EDITION_OF, object: series:f, evidence: [register-page] }]`;
const files = (...editions: readonly string[]) =>
  goodSeed({
    'register/dataset.yaml':
      'dataset: { id: register, titleAr: سجل, titleEn: Register, description: A register., method: REFERENCE }',
    'register/documents.yaml': `documents:
  - { key: register-page, title: A page, url: https://example.org/register, language: en, retrieved: 2026-11-24, says: The editions. }
  - { key: other-page, title: Another, url: https://example.org/other, language: en, retrieved: 2026-11-24, says: The fourth. }`,
    'register/entities.yaml': `entities:
  - id: series:f
    names: [{ text: The forum, lang: EN, kind: OFFICIAL, evidence: [register-page] }]${editions.join('')}`,
  });
const [second, third, fourth] = [
  edition(2, 'register-page'),
  edition(3, 'register-page'),
  edition(4, 'other-page'),
];
const seed = files(second, third, fourth);
const evidence = [{ document: 'document:page', note: 'The page says so.' }];
const ofRegister = [
  ['register', 'edition:f-2', 'edition:f-3'],
  ['register', 'edition:f-3', 'edition:f-4'],
];

describe.each(testStores())('the order of editions: $name', (engine) => {
  const { store, expectProjected, isListed } = useCuration(engine, seed);
  const act = {
    state: (claim: Omit<ClaimInput, 'evidence'>) =>
      made(assertClaim(store(), curator(), { claim: { ...claim, evidence } })),
    undo: (change: string) => made(undoChange(store(), curator(), { change })),
    create: async (key: string, ordinal: number) => {
      const names = [
        { text: `Edition ${key}`, lang: 'EN', nameKind: 'OFFICIAL', evidence } as const,
      ];
      const id = `edition:${key}`;
      await made(createEntity(store(), curator(), { kind: 'Edition', id, names }));
      await act.state({ subject: id, predicate: 'EDITION_OF', object: 'series:f' });
      return act.state({ subject: id, predicate: 'ORDINAL', value: { number: ordinal } });
    },
    ordinalOf: async (subject: string) => {
      const rows = await rowsOf(
        store(),
        cypher`MATCH (c:Claim) WHERE c.statedSubjectId IS NULL AND c.subjectId = ${subject} AND c.predicate = ${'ORDINAL'} RETURN c.id`,
      );
      return readText(rows[0]?.[0], 'id');
    },
  };
  /** The claims of the order by dataset, earlier and later edition; each has its relation. */
  const edges = async () => {
    const claims = await rowsOf(
      store(),
      cypher`MATCH (c:Claim) WHERE c.predicate = ${'PRECEDES'} RETURN c.dataset AS dataset, c.subjectId AS source, c.objectId AS target ORDER BY dataset, source`,
    );
    const shown = await rowsOf(
      store(),
      cypher`MATCH (a:Entity)-[r:PRECEDES]->(b:Entity) RETURN DISTINCT a.id AS source, b.id AS target ORDER BY source`,
    );
    expect(shown).toEqual(
      [...new Map(claims.map(([, ...ends]) => [JSON.stringify(ends), ends])).values()].sort(),
    );
    const { gone, made: lacking } = await readWholeOrder(readerOf(store()));
    expect([gone, lacking]).toEqual([[], []]);
    return claims;
  };
  const hasDerived = async () =>
    (await rowsOf(store(), cypher`MATCH (d:Dataset) WHERE d.id = ${'derived'} RETURN d.kind`))
      .length === 1;

  it('goes on with an edition that curators add after the last of the seed', async () => {
    const sums = await readChecksums(readerOf(store()));
    expect(await edges()).toEqual(ofRegister);
    const ordinal = await act.create('f-5', 5);
    expect(await edges()).toEqual([['derived', 'edition:f-4', 'edition:f-5'], ...ofRegister]);
    expect(await hasDerived()).toBe(true);
    await expectProjected();
    const later = await readChecksums(readerOf(store()));
    expect(later.get('register')).toBe(sums.get('register'));
    expect(later.get('derived')).toBeUndefined();
    const exported = await exportSeed(store(), 'curated');
    expect([...exported.values()].join()).not.toContain('PRECEDES');
    const content = await dumpContent(store());
    const undone = await act.undo(ordinal);
    expect(await edges()).toEqual(ofRegister);
    expect(await hasDerived()).toBe(false);
    await expectProjected();
    await act.undo(undone);
    expect(await dumpContent(store())).toEqual(content);
  });

  it('is that of curators alone where they state both ordinals', async () => {
    await act.create('f-5', 5);
    await act.create('f-6', 6);
    expect(await edges()).toEqual([
      ['curated', 'edition:f-5', 'edition:f-6'],
      ['derived', 'edition:f-4', 'edition:f-5'],
      ...ofRegister,
    ]);
    await expectProjected();
    expect(
      (await exportSeed(store(), 'curated')).get('datasets/curated/entities.yaml'),
    ).not.toContain('PRECEDES');
  });

  it('follows an ordinal that is retracted, corrected, and restored', async () => {
    await act.create('f-5', 5);
    const whole = await edges();
    const claim = await act.ordinalOf('edition:f-4');
    const retracted = await made(retractClaim(store(), curator(), { claim }));
    expect(await edges()).toEqual([['register', 'edition:f-2', 'edition:f-3']]);
    expect(await hasDerived()).toBe(false);
    await expectProjected();
    await act.undo(retracted);
    expect(await edges()).toEqual(whole);
    const corrected = await made(
      correctClaim(store(), curator(), { claim, value: { number: 6 }, evidence }),
    );
    expect(await edges()).toEqual([
      ['derived', 'edition:f-5', 'edition:f-4'],
      ['register', 'edition:f-2', 'edition:f-3'],
    ]);
    await expectProjected();
    await act.undo(corrected);
    expect(await edges()).toEqual(whole);
    await expectProjected();
  });

  it('says nothing of two editions of one ordinal', async () => {
    await act.create('f-5', 5);
    const other = await act.create('g-5', 5);
    expect(await edges()).toEqual(ofRegister);
    await expectProjected();
    await act.undo(other);
    expect(await edges()).toHaveLength(3);
  });

  it('leaves the order of another series as it is', async () => {
    const names = [{ text: 'Another', lang: 'EN', nameKind: 'OFFICIAL', evidence } as const];
    await made(createEntity(store(), curator(), { kind: 'ForumSeries', id: 'series:g', names }));
    const ofEdition = { kind: 'Edition', id: 'edition:g-5', names } as const;
    await made(createEntity(store(), curator(), ofEdition));
    await act.state({ subject: 'edition:g-5', predicate: 'ORDINAL', value: { number: 5 } });
    for (const subject of ['edition:g-5', 'edition:f-4'])
      await act.state({ subject, predicate: 'EDITION_OF', object: 'series:g' });
    const between = ['derived', 'edition:f-4', 'edition:g-5'];
    expect(await edges()).toEqual([between, ...ofRegister]);
    const claim = await act.ordinalOf('edition:f-2');
    await made(retractClaim(store(), curator(), { claim }));
    expect(await edges()).toEqual([between, ofRegister[1]]);
    await expectProjected();
  });

  it('follows a merge, and a split', async () => {
    await act.create('f-5', 5);
    await act.create('g-4', 4);
    expect(await edges()).toEqual([['curated', 'edition:g-4', 'edition:f-5'], ...ofRegister]);
    await made(
      mergeEntities(store(), curator(), { canonical: 'edition:f-4', others: ['edition:g-4'] }),
    );
    expect(await edges()).toEqual([['curated', 'edition:f-4', 'edition:f-5'], ...ofRegister]);
    await expectProjected();
    const sides = { entity: 'edition:f-4', apart: ['edition:g-4'] };
    await made(splitEntity(store(), curator(), sides));
    expect(await edges()).toEqual([['curated', 'edition:g-4', 'edition:f-5'], ...ofRegister]);
    await expectProjected();
  });

  it('follows a document that is withdrawn, and brought back', async () => {
    await act.create('f-5', 5);
    const whole = await edges();
    const document = 'document:other-page';
    const withdrawn = await made(withdrawDocument(store(), curator(), { document }));
    expect(await isListed('edition:f-4')).toBe(true);
    expect(await edges()).toEqual([['register', 'edition:f-2', 'edition:f-3']]);
    await expectProjected();
    await loadDatasets(store(), await readFiles(seed), { force: true });
    expect(await edges()).toEqual([['register', 'edition:f-2', 'edition:f-3']]);
    await act.undo(withdrawn);
    expect(await edges()).toEqual(whole);
    await expectProjected();
  });

  it('follows the files of a seed', async () => {
    await act.create('f-5', 5);
    const whole = await edges();
    const content = await dumpContent(store());
    await loadDatasets(store(), await readFiles(files(second, third)));
    expect(await edges()).toEqual([['register', 'edition:f-2', 'edition:f-3']]);
    expect(await hasDerived()).toBe(false);
    await expectProjected();
    await loadDatasets(store(), await readFiles(seed));
    expect(await edges()).toEqual(whole);
    expect(await dumpContent(store())).toEqual(content);
    await loadDatasets(store(), await readFiles(seed), { force: true });
    expect(await dumpContent(store())).toEqual(content);
    await expectProjected();
  });

  it('takes no decision where it follows from several datasets, nor content of its own', async () => {
    await act.create('f-5', 5);
    const [claim] = await rowsOf(
      store(),
      cypher`MATCH (c:Claim) WHERE c.dataset = ${'derived'} RETURN c.id`,
    );
    const { errors } = await retractClaim(store(), curator(), {
      claim: readText(claim?.[0], 'id'),
    });
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', path: ['claim'] }]);
    const words = { titleAr: 'مستنتج', titleEn: 'Derived', description: 'Ours.' };
    expect(
      (await createDataset(store(), curator(), { id: 'derived', ...words })).errors,
    ).toMatchObject([{ code: 'BAD_INPUT', path: ['id'] }]);
    await expect(exportSeed(store(), 'derived')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
