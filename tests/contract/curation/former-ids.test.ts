import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { elementsFor, encode, formatNamed } from '../../../src/export/index.js';
import { curator } from '../../fixtures/curation/curator.js';
import { twoSpellings } from '../../fixtures/curation/two-spellings.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const [o, x] = ['organization:o', 'organization:x'];

describe.each(testStores())('ids of entities that were found to be the same: $name', (engine) => {
  const { store } = useCuration(engine, twoSpellings);
  const fileOf = (name: string) => {
    const format = formatNamed(name);
    return text(Readable.from(encode(format, elementsFor(format, store()))));
  };
  const formerIn = async () => {
    const lines = (await fileOf('jsonl')).trim().split('\n');
    const elements = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    return Object.fromEntries(
      elements
        .filter(({ formerIds }) => Array.isArray(formerIds) && formerIds.length > 0)
        .map(({ id, formerIds }) => [id, formerIds]),
    ) as Record<string, unknown>;
  };

  it('stand in files beside the one that is shown, until they are split', async () => {
    expect(await formerIn()).toEqual({});
    await mergeEntities(store(), curator(), { canonical: x, others: [o] });
    expect(await formerIn()).toEqual({ [x]: [o] });
    expect(await fileOf('ttl')).toMatch(
      /urn:multaqa:organization:x>[^]*?owl:sameAs [^;.]*organization:o>/,
    );
    expect(await fileOf('gexf')).toContain(
      `<attvalue for="formerIds" value="[&quot;${o}&quot;]"/>`,
    );
    await splitEntity(store(), curator(), { entity: x, apart: [o] });
    expect(await formerIn()).toEqual({});
  });
});
