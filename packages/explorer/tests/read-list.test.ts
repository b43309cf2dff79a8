import { describe, expect, it } from '@jest/globals';
import { readList } from '../views/match/read-list.js';

describe('a pasted list of names', () => {
  it('is a table if most lines have as many cells as the first', () => {
    expect(readList('name,kind\nAmina,Person\n"Doe, John",Person\nSara\n')).toEqual({
      header: ['name', 'kind'],
      rows: [
        ['Amina', 'Person'],
        ['Doe, John', 'Person'],
        ['Sara', ''],
      ],
    });
  });

  it('keeps a first name that has a comma, where the others have none', () => {
    const { header, rows } = readList('Doe, John\nAmina\nSara');
    expect([header, rows]).toEqual([[''], [['Doe, John'], ['Amina'], ['Sara']]]);
  });

  it('is told to be broken while a quotation mark is open', () => {
    expect(readList('name,kind\n"Amina,Person\n')).toMatchObject({ rows: [], isBroken: true });
  });
});
