import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { createDocument } from '../../../src/change/actions/create-document.js';
import { curate } from '../../../src/change/actions/curate-acts.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { updateDocument } from '../../../src/change/actions/update-document.js';
import type { UpdateDocumentInput } from '../../../src/change/actions/action-types.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { named, useCuration } from '../../fixtures/curation/use-curation.js';
import { goodSeed, withSeed } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const id = 'document:wam';
const report = {
  key: 'wam',
  title: 'A report',
  url: 'https://example.org/wam',
  language: 'en',
  published: '2026-05-01',
  retrieved: '2026-05-02',
  publisher: 'Wam',
};

describe.each(testStores())('documents that are described anew: $name', (engine) => {
  const { store, one, expectProjected } = useCuration(engine, goodSeed());
  const create = () => made(createDocument(store(), curator(), report));
  const update = (input: Partial<UpdateDocumentInput>, dryRun = false) =>
    updateDocument(store(), curator(), { document: id, ...input }, { dryRun });
  const undo = (change: string) => undoChange(store(), curator(), { change });
  const held = () =>
    one(
      cypher`MATCH (d:Document) WHERE d.id = ${id} RETURN d.title, d.published, d.publisher, d.shortName, d.revision`,
    );
  const cite = () => {
    const evidence = [{ document: id, note: 'So called.' }];
    return made(assertClaim(store(), curator(), { claim: { ...named, evidence } }));
  };
  const seen = () =>
    one(
      cypher`MATCH (c:Claim)-[:EVIDENCED_BY]->(d:Document) WHERE d.id = ${id} RETURN c.firstSeen, c.lastSeen`,
    );

  it('keep what is left out, lose what is null, and are as before once that is undone', async () => {
    await create();
    const before = await dumpContent(store());
    const outcome = await update({ shortName: 'WAM, May', publisher: null });
    const number = outcome.change?.number;
    expect(outcome.change).toMatchObject({ kind: 'UPDATE_DOCUMENT', upserted: [id] });
    expect(await held()).toEqual(['A report', '2026-05-01', null, 'WAM, May', number]);
    await made(undo(outcome.change?.id ?? ''));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('date the claims that cite them by their date of publication', async () => {
    await create();
    await cite();
    expect(await seen()).toEqual(['2026-05-01', '2026-05-01']);
    const earlier = await made(update({ published: '2026-04' }));
    expect(await seen()).toEqual(['2026-04', '2026-04']);
    await expectProjected();
    await made(update({ published: null }));
    expect(await seen()).toEqual(['2026-05-02', '2026-05-02']);
    expect(await undo(earlier)).toMatchObject({
      change: null,
      errors: [{ code: 'CONFLICT', path: ['change'] }],
    });
  });

  it.each([
    ['the last first', (update: string, act: string) => [act, update]],
    ['the first first', (update: string, act: string) => [update, act]],
  ])('date claims that were stated later as before once that is undone: %s', async (_, order) => {
    await create();
    const before = await dumpContent(store());
    const dated = await made(update({ published: '2026-04' }));
    const cited = await cite();
    const [first = '', second = ''] = order(dated, cited);
    await made(undo(first));
    expect(await seen()).toEqual(first === dated ? ['2026-05-01', '2026-05-01'] : undefined);
    await expectProjected();
    await made(undo(second));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('are changed by no dry run, and by no client that has not seen the last change', async () => {
    await create();
    const before = await dumpContent(store());
    expect((await update({ title: 'Another' }, true)).errors).toEqual([]);
    const [, , , , revision] = (await held()) ?? [];
    const stale = await update({ title: 'Another', ifRevision: Number(revision) - 1 });
    expect(stale.errors).toMatchObject([
      { code: 'CONFLICT', path: ['ifRevision'], current: revision },
    ]);
    expect(await dumpContent(store())).toEqual(before);
    await made(update({ title: 'Another', ifRevision: Number(revision) }));
    expect((await held())?.[0]).toBe('Another');
  });

  it('are made and described by one set, where a fault is told at its act', async () => {
    const acts = [
      { createDocument: { ...report, as: 'x' } },
      { updateDocument: { document: 'new:x', title: 'Another', shortName: 'WAM' } },
    ];
    const outcome = await curate(store(), curator(), { acts });
    expect(outcome.errors).toEqual([]);
    expect((await held())?.slice(0, 4)).toEqual(['Another', '2026-05-01', 'Wam', 'WAM']);
    const refused = await curate(store(), curator(), {
      acts: [{ updateDocument: { document: 'document:page', title: 'Another' } }],
    });
    expect(refused.errors).toMatchObject([
      { path: ['acts', '0', 'updateDocument', 'document'], code: 'BAD_INPUT' },
    ]);
  });

  it.each([
    ['a document that is not there', { document: 'document:no', title: 'x' }, 'document'],
    ['a document that files state', { document: 'document:page', title: 'x' }, 'document'],
    ['no title', { title: null }, 'title'],
    ['no day of the calendar', { published: '2026-02-30' }, 'published'],
  ])('are refused: %s', async (_, input, path) => {
    await create();
    const before = await dumpContent(store());
    expect(await update(input)).toMatchObject({ change: null, errors: [{ path: [path] }] });
    expect(await dumpContent(store())).toEqual(before);
  });

  it('stay as they are described where an older file of their dataset is loaded', async () => {
    await create();
    await cite();
    const files = await exportSeed(store(), 'curated');
    await made(update({ title: 'Another', shortName: 'WAM' }));
    await withSeed(goodSeed(Object.fromEntries(files)), (folder) => loadSeed(store(), folder));
    expect((await held())?.slice(0, 4)).toEqual(['Another', '2026-05-01', 'Wam', 'WAM']);
  });
});
