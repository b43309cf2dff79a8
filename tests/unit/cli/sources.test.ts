import { describe, expect, it } from '@jest/globals';
import { checkNodeVersion } from '../../../src/doctor/node-version.js';
import {
  readVariableFlags,
  type Variables,
  toTexts,
  toValues,
} from '../../../src/cli/sources/variables.js';
import { readLines } from '../../../src/cli/stats/read-lines.js';
import { toQueryString } from '../../../src/operations/read-texts.js';

describe('variables by name', () => {
  const document =
    'query ($id: ID!, $from: PartialDate, $first: Int, $ids: [ID!]!, $on: Boolean, $filter: EntityFilter) { a }';
  const values = (...pairs: string[]) => toValues(readVariableFlags(undefined, pairs), document);

  it('are texts where the document wants texts, though they look like numbers', () => {
    expect(values('id=7', 'from=2020')).toEqual({ id: '7', from: '2020' });
  });

  it('are JSON where it wants numbers, truth values, lists and objects', () => {
    expect(values('first=3', 'on=true', 'ids=["a"]', 'filter={"kind": []}')).toEqual({
      first: 3,
      on: true,
      ids: ['a'],
      filter: { kind: [] },
    });
  });

  it('are lists also where one item is given, and texts where they only look like objects', () => {
    expect(values('ids=a')).toEqual({ ids: ['a'] });
    const text = { texts: { text: '{a}' } };
    expect(toValues(text, 'query ($text: String) { a }')).toEqual({ text: '{a}' });
    expect(toValues(text, 'query ($text: Own) { a }')).toEqual({ text: '{a}' });
  });

  it('have the types of the operation that is asked', () => {
    const two = 'query A($n: String) { a } query B($n: Int) { a }';
    expect(toValues({ texts: { n: '1' } }, two, 'A')).toEqual({ n: '1' });
    expect(toValues({ texts: { n: '1' } }, two, 'B')).toEqual({ n: 1 });
  });

  it('may hold an equals sign', () => {
    expect(values('id=a=b')).toEqual({ id: 'a=b' });
  });

  it('that are wrong are left to whoever answers', () => {
    expect(values('first=three')).toEqual({ first: 'three' });
    expect(toValues({ texts: { a: '1' } }, 'no document')).toEqual({ a: '1' });
  });

  it('go to a server as they are', () => {
    const query = (variables: Variables) => toQueryString(toTexts(variables));
    expect(query({ texts: { id: 'organization:dco' } })).toBe('id=organization%3Adco');
    expect(query({ json: '{"a":1}' })).toBe('variables=%7B%22a%22%3A1%7D');
  });
});

describe('lines of bytes', () => {
  it('are whole wherever the bytes are cut', async () => {
    const bytes = Buffer.from('عمان\nقطر\n\nend');
    for (let size = 1; size <= bytes.length; size++) {
      const lines: string[] = [];
      for await (const line of readLines(cut(bytes, size))) lines.push(line);
      expect(lines).toEqual(['عمان', 'قطر', '', 'end']);
    }
  });

  async function* cut(bytes: Uint8Array, size: number) {
    await Promise.resolve();
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
});

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s will do', (version) => {
    expect(checkNodeVersion(version).findings).toEqual([]);
  });

  it.each(['18.20.0', '20.18.9'])('%s is too old', (version) => {
    expect(checkNodeVersion(version).findings).toEqual([
      expect.objectContaining({ mend: 'install Node 20.19 or newer' }),
    ]);
  });
});
