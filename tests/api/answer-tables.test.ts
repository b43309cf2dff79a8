import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { ask } from '../fixtures/ask.js';
import { readSheets } from '../fixtures/export/reading/read-workbook.js';
import { errorOf, smallApi, startServer, type Harness } from '../fixtures/server-harness.js';
import { operationsOf } from '../fixtures/stored-operations.js';

const texts = {
  greet: 'query ($name: String! = "you") { greet(name: $name) }',
  fail: '{ fail }',
  half: '{ greet(name: "you") fail }',
};

describe('the answer to a stored operation as a table', () => {
  let server: Harness;
  beforeAll(async () => {
    const api = smallApi({
      greet: ({ name }) => (name === '=1' ? name : `Hello ${String(name)}`),
      fail: () => Promise.reject(new Error('secret')),
    });
    server = await startServer({ api, operations: operationsOf(texts, api.schema) });
  });
  afterAll(() => server.stop());

  const get = (path: string, headers = {}, method = 'GET') =>
    ask(`${server.url}/q/${path}`, headers, method);

  it.each([
    ['greet.csv?name=x', 'text/csv; charset=utf-8; header=present', 'greet\nHello x\n'],
    ['greet.jsonl?name=x', 'application/x-ndjson', '{"greet":"Hello x"}\n'],
  ])('is had by the ending of its name: %s', async (path, type, text) => {
    for (const headers of [{}, {}]) {
      const answer = await get(path, headers); // computed, then kept
      expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
        200,
        type,
        text,
      ]);
    }
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('is a workbook, marked for spreadsheets, or unguarded for programs, where that is asked', async () => {
    const book = await get('greet.xlsx?name=%3D1', { 'accept-encoding': 'gzip' });
    expect(book.headers['content-encoding']).toBeUndefined();
    const sheets = await readSheets(book.bytes);
    expect(sheets.get('answer')).toEqual([{ greet: '=1' }]);
    expect(sheets.get('about')).toContainEqual({
      name: 'address',
      value: '/q/greet.xlsx?name=%3D1',
    });
    expect((await get('greet.csv?bom=true')).bytes.subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
    const [guarded, bare] = [
      await get('greet.csv?name=%3D1'),
      await get('greet.csv?name=%3D1&guard=off'),
    ];
    expect([guarded.text, bare.text]).toEqual(["greet\n'=1\n", 'greet\n=1\n']);
    expect(guarded.headers.etag).not.toBe(bare.headers.etag);
  });

  it('has a validator of its own for each form, and is packed for who takes it so', async () => {
    const answers = await Promise.all(
      ['greet', 'greet.csv', 'greet.jsonl'].map((path) => get(path)),
    );
    const etags = answers.map(({ headers }) => headers.etag);
    expect(new Set(etags).size).toBe(3);
    const again = await get('greet.csv', { 'if-none-match': etags[1] ?? '' });
    expect(again.status).toBe(304);
    const packed = await get('greet.csv', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(packed.bytes).toString()).toBe('greet\nHello you\n');
  });

  it.each([
    ['fail.csv', 500, 'INTERNAL_SERVER_ERROR'],
    ['half.csv', 500, 'INTERNAL_SERVER_ERROR'],
    ['half.jsonl', 500, 'INTERNAL_SERVER_ERROR'],
    ['nothing.csv', 404, 'NOT_FOUND'],
    ['greet.xml', 404, 'NOT_FOUND'],
    ['.csv', 404, 'NOT_FOUND'],
    ['greet.csv?nme=x', 400, 'BAD_INPUT'],
    ['greet?bom=true', 400, 'BAD_INPUT'],
    ['greet.xlsx?guard=off', 400, 'BAD_INPUT'],
    ['greet.csv?bom=yes', 400, 'BAD_INPUT'],
    ['greet.csv?guard=on&guard=off', 400, 'BAD_INPUT'],
    ['half.xlsx', 500, 'INTERNAL_SERVER_ERROR'],
  ])('is whole or an error in JSON: %s', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(answer.text)).toMatchObject(errorOf(code, ''));
  });
});
