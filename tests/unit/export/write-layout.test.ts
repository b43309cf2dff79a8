import { describe, expect, it } from '@jest/globals';
import type { Element, Header, PropertyDeclaration } from '../../../src/export/element.js';
import type { Layout } from '../../../src/export/write/layout.js';
import { writeFiles, writeText } from '../../../src/export/write/layout.js';
import { from } from '../../fixtures/export/elements.js';
import { header } from '../../fixtures/export/sample-graph.js';
import { smallGraph } from '../../fixtures/export/small-graph.js';

const layout: Layout = {
  document: { open: '<', write: ({ id }) => id, close: () => '>' },
  entity: {
    open: '(',
    write: ({ id }, index) => `${index}${id}`,
    separator: ',',
    close: () => ')',
  },
  relation: { write: ({ type }) => type, close: () => '.' },
};

async function write(elements: readonly Element[]): Promise<string> {
  let text = '';
  for await (const piece of writeText(from(elements), () => layout)) text += piece;
  return text;
}

const only = (...kinds: Element['element'][]) =>
  kinds.flatMap((kind) => smallGraph.filter(({ element }) => element === kind));

function headerWith(...properties: PropertyDeclaration[]): Header {
  return { ...header, properties };
}

describe('the text of a layout', () => {
  it('goes through the sections in their order and counts the items of each', async () => {
    expect(await write(smallGraph)).toBe(
      '<document:article>(0organization:dco,1edition:dc-4)HOSTED.',
    );
  });

  it('opens and closes the sections that have no item', async () => {
    expect(await write(only('header'))).toBe('<>().');
    expect(await write(only('header', 'relation'))).toBe('<>()HOSTED.');
  });

  it('says of each piece to which file it belongs, of empty files too', async () => {
    const files = { document: 'd', entity: 'e', relation: 'r' };
    const written: string[] = [];
    for await (const { file } of writeFiles(from(only('header')), files, () => layout))
      if (written.at(-1) !== file) written.push(file);
    expect(written).toEqual(['d', 'e', 'r']);
  });
});

describe('elements that no format could write', () => {
  it.each<[string, Element[]]>([
    ['no header', only('entity')],
    ['nothing at all', []],
    ['two headers', only('header', 'header')],
    ['an entity after a relation', only('header', 'relation', 'entity')],
    ['a document after an entity', only('header', 'entity', 'document')],
  ])('are refused: %s', async (_, elements) => {
    await expect(write(elements)).rejects.toThrow(/Invariant violated/);
  });

  it.each(['MEMBER_OF`]->() DETACH DELETE n //', 'a b', 'عضو', ''])(
    'are refused: a relation of the type %p, which Cypher would run',
    async (type) => {
      const relations = smallGraph.map((element) =>
        element.element === 'relation' ? { ...element, type } : element,
      );
      await expect(write(relations)).rejects.toThrow(/has a kind that is a name/);
    },
  );

  it.each(['label', 'claims', 'id', 'a-b', '1a'])(
    'are refused: a property of the name %s',
    async (name) => {
      await expect(write([headerWith({ name, type: 'TEXT' })])).rejects.toThrow(name);
    },
  );

  it('are refused: a property declared twice', async () => {
    const property = { name: 'founded', type: 'DATE' } as const;
    await expect(write([headerWith(property, property)])).rejects.toThrow(/declared once/);
  });
});
