import { expect, it } from '@jest/globals';
import { ExportSlots } from '../../../src/server/limits/slots.js';

const isOverloaded = expect.objectContaining({ code: 'OVERLOADED', retryAfterSeconds: 10 });

it('lets so many exports be written at once, half of them for one client', () => {
  const slots = new ExportSlots(3);
  const free = slots.take('a');
  slots.take('a');
  expect(() => slots.take('a')).toThrow(isOverloaded);
  slots.take('b');
  expect(() => slots.take('c')).toThrow(isOverloaded);
  free();
  slots.take('c');
  expect(() => slots.take('a')).toThrow(isOverloaded);
});

it('lets a client have the only one', () => {
  const free = new ExportSlots(1).take('a');
  expect(free).not.toThrow();
});
