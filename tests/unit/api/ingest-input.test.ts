import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { DocumentSource } from '../../../src/api/inputs/ingest-input.js';

function faultsOf(base64: string): number {
  return validateSync(Object.assign(new DocumentSource(), { base64 })).length;
}

it.each(['', 'TXVsdGFxYQ==', 'TXVs\n dGFxYQ = =\n', 'TXVs'])('takes base64: %j', (text) => {
  expect(faultsOf(text)).toBe(0);
});

it.each(['*', 'TXVs=dGFx', 'ملتقى', 'TQ==='])('refuses what is none: %j', (text) => {
  expect(faultsOf(text)).toBe(1);
});

it('reads each character once: what went back over them would not end within a test', () => {
  expect(faultsOf(`${' '.repeat(2_000_000)}!`)).toBe(1);
});
