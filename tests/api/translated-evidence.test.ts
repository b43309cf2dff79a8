import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TranslateEvidenceInput } from '../../src/change/actions/action-types.js';
import { translateEvidence } from '../../src/change/actions/translate-evidence.js';
import { useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { goodSeed, text } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const english = 'The organisation held the edition.';
const note = 'The organisation has its seat in Riyadh.';

describe.each(testStores())('translated evidence on $name', (engine) => {
  const analyst = useAnalyst(engine, goodSeed());
  const translate = (input: TranslateEvidenceInput) =>
    made(translateEvidence(analyst.store, curator(), input));
  beforeAll(async () => {
    await translate({ document: 'document:text', exact: text, lang: 'EN', text: english });
    await translate({ document: 'document:page', note, lang: 'AR', text: 'مقرها الرياض.' });
  });
  const fields =
    'note translation { text } en: translation(lang: EN) { __typename lang text by } noteTranslation { text by }';
  const ask = async (predicate: string) =>
    valuesAt(
      await analyst.ask(
        `{ claims(filter: { predicate: [${predicate}], subject: ["organization:o"] }) { nodes { evidence { ${fields} } } } }`,
      ),
      'claims.nodes.evidence',
    );

  it('has the translation of its own words in the language wanted, and null without one', async () => {
    const en = { __typename: 'Translation', lang: 'EN', text: english, by: 'salma' };
    expect(await ask('NAME')).toEqual([
      { note: null, translation: null, en, noteTranslation: null },
    ]);
    const noteTranslation = { text: 'مقرها الرياض.', by: 'salma' };
    expect(await ask('LOCATED_IN')).toEqual([
      { note, translation: null, en: null, noteTranslation },
    ]);
  });
});
