import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface SeedFile {
  readonly documents?: readonly { readonly key: string }[];
  readonly entities?: readonly {
    readonly id: string;
    readonly names?: readonly { readonly text?: string }[];
  }[];
}

const read = (folder: string, ending: RegExp): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/^\w+\/(?:sets|tests)\//.test(name))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]);

/** The examples of a command's help, which run over the seed. */
const examples = /Examples?:\n[^`]*/g;

/** Kinds whose entities any forum may speak of. */
const ofAnyForum = /^(?:country|city|place|topic|goal|category|statistic):/;

describe('the code and its stored questions', () => {
  const seed = read('seed/datasets', /\.yaml$/).map(([, text]) => parse(text) as SeedFile);
  const entities = seed
    .flatMap((file) => file.entities ?? [])
    .filter(({ id }) => !ofAnyForum.test(id));
  const ids = [
    ...entities.map(({ id }) => id),
    ...seed.flatMap((file) => (file.documents ?? []).map(({ key }) => `document:${key}`)),
  ];
  const names = entities
    .flatMap(({ names: of = [] }) => of.map(({ text = '' }) => text))
    .filter((text) => text.trim().includes(' '));
  const sources = ['src', 'packages', 'operations'].flatMap((folder) =>
    read(folder, /\.(?:tsx?|graphql|html|css|yaml)$/),
  );

  it('name no entity and no document of the package’s own forum', () => {
    expect(ids.length).toBeGreaterThan(40);
    expect(names.length).toBeGreaterThan(40);
    const found = sources.flatMap(([path, whole]) => {
      const text = path.startsWith(join('src', 'cli')) ? whole.replace(examples, '') : whole;
      const words = new Set(text.match(/[a-z]+:[\w-]+/g) ?? []);
      return [
        ...ids.filter((id) => words.has(id)),
        ...names.filter((name) => text.includes(name)),
      ].map((each) => `${path}: ${each}`);
    });
    expect(found).toEqual([]);
  });
});
