import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

describe('what the server sends of the first page', () => {
  const page = readFileSync('packages/explorer/index.html', 'utf8').replaceAll(/\s+/g, ' ');

  it.each(['ar', 'en'])('is the title and the lede of the site, as the script shows: %s', (of) => {
    const [, part = ''] =
      new RegExp(`<!-- on search in ${of} -->(.*?)<!-- end -->`).exec(page) ?? [];
    const texts = [...part.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim());
    expect(texts.filter((text) => text !== '')).toEqual([`{title.${of}}`, `{lede.${of}}`]);
  });
});
