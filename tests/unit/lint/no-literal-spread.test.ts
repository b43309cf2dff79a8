import { expect, it } from '@jest/globals';
import { Linter } from 'eslint';

const file = new URL('../../../.config/lint/no-literal-spread.js', import.meta.url);
const { noLiteralSpread } = (await import(file.href)) as { noLiteralSpread: object };
const faultsIn = (code: string) =>
  new Linter()
    .verify(code, {
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: { 'no-restricted-syntax': ['error', noLiteralSpread] },
    })
    .map(({ ruleId }) => ruleId);

it.each(['f({ ...{ a, b }, c });', 'f({ c, ...({ a }) });', '<div {...{ a, b }} />;'])(
  'refuses a spread literal: %s',
  (code) => {
    expect(faultsIn(code)).toEqual(['no-restricted-syntax']);
  },
);

it.each([
  'f({ a, b, c });',
  'f({ ...a, b });',
  'f({ ...(a && { a }) });',
  'f(...[{ a }]);',
  '<div {...a} b={b} />;',
])('takes %s', (code) => {
  expect(faultsIn(code)).toEqual([]);
});
