import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it('asks only what is served whatever other operations a deployment keeps', () => {
  const asked = globSync('src/explorer/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\b(?:useAnswer|usePages|ask)\(\s*'([\w-]+)'/g)].map(
      ([, name = '']) => `${name}.graphql`,
    ),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(readdirSync('operations/views')).toEqual(expect.arrayContaining(asked));
});
