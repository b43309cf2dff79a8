import { describe, expect, it } from '@jest/globals';
import type { TranslateEvidenceInput } from '../../../src/change/actions/action-types.js';
import { curate } from '../../../src/change/actions/curate-acts.js';
import { translateEvidence } from '../../../src/change/actions/translate-evidence.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { named, useCuration } from '../../fixtures/curation/use-curation.js';
import { goodSeed, text, withSeed, type SeedFiles } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const note = 'The organisation has its seat in Riyadh.';
const ofNote = {
  document: 'document:page',
  note,
  lang: 'AR',
  text: 'مقر المنظمة في الرياض.',
} as const;
const naming = 'It is called The Organisation.';
const ofQuote = {
  document: 'document:text',
  exact: text,
  lang: 'EN',
  text: 'The organisation held the 4th edition in Riyadh.',
} as const;

describe.each(testStores())('translated words: $name', (engine) => {
  const { store } = useCuration(engine, goodSeed());
  const translate = (input: TranslateEvidenceInput) => translateEvidence(store(), curator(), input);
  const load = (files: SeedFiles) =>
    withSeed(goodSeed(files), (folders) => loadSeed(store(), folders));
  const held = async () =>
    (
      await rowsOf(
        store(),
        cypher`MATCH (t:Translation) RETURN t.words, t.text, t.by ORDER BY t.text`,
      )
    ).map(([words, ...rest]) => [words, ...rest]);

  it('are kept beside the claims, and are gone once that is undone', async () => {
    const before = await dumpContent(store());
    const first = await made(translate(ofNote));
    const second = await made(translate({ ...ofNote, text: 'تتخذ المنظمة من الرياض مقرًا لها.' }));
    expect(await held()).toEqual([[note, 'تتخذ المنظمة من الرياض مقرًا لها.', 'salma']]);
    expect((await undoChange(store(), curator(), { change: first })).errors).toMatchObject([
      { code: 'CONFLICT', path: ['change'] },
    ]);
    await made(undoChange(store(), curator(), { change: second }));
    expect((await held())[0]?.[1]).toBe(ofNote.text);
    await made(undoChange(store(), curator(), { change: first }));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('are translated no more once the text is left out', async () => {
    await made(translate(ofQuote));
    const { document, exact, lang } = ofQuote;
    await made(translate({ document, exact, lang }));
    expect(await held()).toEqual([]);
  });

  it('are translated by acts of a set, also those that an earlier act of it cites', async () => {
    const acts = [
      {
        assert: { ...named, evidence: [{ document: 'document:page', note: naming }] },
      },
      {
        translateEvidence: {
          ...ofNote,
          note: naming,
          text: 'اسمها المنظمة.',
        },
      },
      { translateEvidence: ofQuote },
    ];
    expect((await curate(store(), curator(), { acts })).errors).toEqual([]);
    expect((await held()).map(([, translation]) => translation)).toEqual([
      ofQuote.text,
      'اسمها المنظمة.',
    ]);
  });

  it.each<[string, TranslateEvidenceInput, string]>([
    ['of a document that is not there', { ...ofNote, document: 'document:no' }, 'document'],
    ['that no claim cites', { ...ofNote, note: 'It has its seat elsewhere.' }, 'note'],
    ['of a document in that language', { ...ofQuote, lang: 'AR' }, 'lang'],
    ['that are quotation and note', { ...ofQuote, note }, 'exact'],
    ['that are not given', { document: 'document:page', lang: 'AR', text: 'س' }, 'exact'],
  ])('are refused if they are words %s', async (_, input, path) => {
    const before = await dumpContent(store());
    expect(await translate(input)).toMatchObject({ change: null, errors: [{ path: [path] }] });
    expect(await dumpContent(store())).toEqual(before);
  });

  it('are written to the decisions of a seed and read from there, unless a curator has translated them since', async () => {
    await made(translate(ofNote));
    const written = (await exportSeed(store(), 'news')).get('decisions.yaml') ?? '';
    const files = { 'decisions.yaml': written };
    await made(translate({ ...ofNote, text: 'مقرها الرياض.' }));
    await load(files);
    expect((await held())[0]?.[1]).toBe('مقرها الرياض.');
    const { document, lang } = ofNote;
    await made(translate({ document, note, lang }));
    await load(files);
    expect((await held())[0]?.[1]).toBe(ofNote.text);
    await load({ 'decisions.yaml': '{}' });
    expect(await held()).toEqual([]);
  });
});
