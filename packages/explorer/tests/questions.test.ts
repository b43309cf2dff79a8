import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('asks only what is served whatever other operations a deployment keeps', () => {
  const files = readdirSync('packages/explorer', { recursive: true, encoding: 'utf8' });
  const sources = files.filter((path) => /\.tsx?$/.test(path));
  const asked = sources.flatMap((path) =>
    [
      ...readFileSync(join('packages/explorer', path), 'utf8').matchAll(
        /\b(?:useAnswer|usePages|ask)\(\s*'([\w-]+)'/g,
      ),
    ].map(([, name = '']) => `${name}.graphql`),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(readdirSync('operations/views')).toEqual(expect.arrayContaining(asked));
});

it('changes the graph by what is served beside them', () => {
  const files = readdirSync('packages/explorer', { recursive: true, encoding: 'utf8' });
  const changes = files
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [
      ...readFileSync(join('packages/explorer', path), 'utf8').matchAll(
        /\buseChange\(\s*'([\w-]+)'/g,
      ),
    ])
    .map(([, name = '']) => `${name}.graphql`);
  expect(changes.length).toBeGreaterThan(2);
  expect(readdirSync('operations/mutations')).toEqual(expect.arrayContaining(changes));
});
