import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { createDataset } from '../../../src/change/actions/create-dataset.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { readDatasets } from '../../../src/claims/graph/read-datasets.js';
import { readerOf } from '../../../src/store/read-row.js';
import { curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { confirm, named, useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const desk = { id: 'desk', titleAr: 'مكتب', titleEn: 'Desk', description: 'What it found.' };

describe.each(testStores())('datasets of curators: $name', (engine) => {
  const { store, expectProjected } = useCuration(engine);
  const claim = { ...named, dataset: 'desk' };

  it('are made, hold claims, and go again once they are empty', async () => {
    const before = await dumpContent(store());
    const { change, errors } = await createDataset(store(), curator(), desk);
    expect([errors, change]).toMatchObject([
      [],
      { kind: 'CREATE_DATASET', upserted: ['desk'], datasets: ['desk'], isWhole: false },
    ]);
    const held = await readDatasets(readerOf(store()));
    expect(held.find(({ id }) => id === 'desk')).toEqual({ ...desk, kind: 'CURATED' });
    const asserted = await made(assertClaim(store(), curator(), { confirm, claim }));
    await expectProjected();
    const create = change?.id ?? '';
    expect(await undoChange(store(), curator(), { change: create })).toMatchObject({
      change: null,
      errors: [
        {
          code: 'CONFLICT',
          path: ['change'],
          message: 'The dataset "desk" is not empty: undo the changes that filled it first.',
        },
      ],
    });
    await made(undoChange(store(), curator(), { change: asserted }));
    const undone = await made(undoChange(store(), curator(), { change: create }));
    expect(await dumpContent(store())).toEqual(before);
    await made(undoChange(store(), curator(), { change: undone }));
    await made(assertClaim(store(), curator(), { confirm, claim }));
  });

  it.each([
    ['News of the day', /lower-case words/],
    ['news', /There is a dataset "news" already/],
  ])('cannot have the id %p', async (id, message) => {
    expect(await createDataset(store(), curator(), { ...desk, id })).toMatchObject({
      change: null,
      errors: [{ code: 'BAD_INPUT', path: ['id'], message: expect.stringMatching(message) }],
    });
  });
});
