import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { createApi } from '../../src/api/api.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { ask } from '../fixtures/ask.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { confirm, headline, named } from '../fixtures/curation/use-curation.js';
import { embedded } from '../fixtures/stores/test-stores.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { hasLibraries, python } from '../processes/python.js';

type Row = Record<string, string>;

describe('a table of the graph with an address of its own', () => {
  const seed = useSeed();
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ api: await createApi(), store: seed.store });
  });
  afterAll(() => server.stop());
  const get = (path: string, headers = {}, method = 'GET') =>
    ask(`${server.url}/export/${path}`, headers, method);
  const rowsOf = async (path: string): Promise<Row[]> =>
    parse((await get(path)).text, { columns: true });

  it('joins claims with documents and entities by their ids, in CSV and in Parquet alike', async () => {
    const [claims, documents, entities] = [
      await rowsOf('csv/claims.csv?dataset=article'),
      await rowsOf('csv/documents.csv?dataset=article'),
      await rowsOf('csv/entities.csv?dataset=article'),
    ];
    const ids = (rows: readonly Row[]) => new Set(rows.map(({ id }) => id));
    expect(claims.length).toBeGreaterThan(100);
    expect(claims.filter(({ document }) => !ids(documents).has(document ?? ''))).toEqual([]);
    expect(claims.filter(({ subject }) => !ids(entities).has(subject ?? ''))).toEqual([]);
    for (const [name, rows] of Object.entries({ claims, documents, entities })) {
      const { bytes } = await get(`parquet/${name}.parquet?dataset=article`);
      const typed = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
      expect(typed.map(({ id }) => id as unknown)).toEqual(rows.map(({ id }) => id));
    }
  });

  it('has relations and mentions, each with what it leads to', async () => {
    const ids = new Set((await rowsOf('csv/entities.csv')).map(({ id }) => id));
    const relations = await rowsOf('csv/relations.csv');
    expect(relations.length).toBe(214);
    expect(relations.filter(({ source, target }) => !(ids.has(source) && ids.has(target)))).toEqual(
      [],
    );
    expect((await rowsOf('csv/mentions.csv')).every(({ entity }) => ids.has(entity))).toBe(true);
  });

  it('has a length, and parts of it while its version stands', async () => {
    const whole = await get('csv/documents.csv');
    const { etag = '', 'content-location': location = '' } = whole.headers;
    const size = whole.bytes.length;
    expect(whole.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'content-length': String(size),
      'content-type': 'text/csv; charset=utf-8; header=present',
    });
    const part = await get('csv/documents.csv', { range: 'bytes=10-19', 'if-range': etag });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 10-19/${size}`]);
    expect(part.bytes).toEqual(whole.bytes.subarray(10, 20));
    const other = await get('csv/documents.csv', { range: 'bytes=10-19', 'if-range': '"other"' });
    expect([other.status, other.bytes.length]).toEqual([200, size]);
    const beyond = await get('csv/documents.csv', { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    const ranges = Array.from({ length: 20 }, (_, i) => `${i}-${i}`).join(',');
    expect((await get('csv/documents.csv', { range: `bytes=${ranges}` })).status).toBe(200);
    expect((await get('csv/documents.csv', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(server.url + location)).bytes).toEqual(whole.bytes);
    const head = await get('csv/documents.csv', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.text]).toEqual([
      200,
      String(size),
      '',
    ]);
  });

  it.each([
    ['the first half of a range', 'bytes=0-', 206, (size: number) => `0-${size - 1}/${size}`],
    ['its second half', 'bytes=-5', 206, (size: number) => `${size - 5}-${size - 1}/${size}`],
    ['no half of one', 'bytes=5', 200, undefined],
    ['a range from its last byte on', 'bytes=999999999-', 416, (size: number) => `*/${size}`],
    ['a range of none of its last', 'bytes=-0', 416, (size: number) => `*/${size}`],
  ])('answers %s: %s', async (_, range, status, part) => {
    const size = (await get('csv/documents.csv')).bytes.length;
    const answer = await get('csv/documents.csv', { range });
    const expected = part && `bytes ${part(size)}`;
    expect([answer.status, answer.headers['content-range']]).toEqual([status, expected]);
  });

  it.each([
    ['csv/nodes.csv', 404, 'NOT_FOUND', 'csv/entities.csv, csv/relations.csv'],
    ['csv/claims.parquet', 404, 'NOT_FOUND', 'There is no table'],
    ['xlsx/claims.xlsx', 404, 'NOT_FOUND', 'There is no table'],
    ['parquet/claims.parquet?bom=true', 400, 'BAD_INPUT', 'for CSV'],
    ['csv/claims.csv?dataset=nothing', 400, 'BAD_INPUT', 'dataset'],
    ['csv/claims.csv?datset=article', 400, 'BAD_INPUT', '"datset" is unknown'],
    ['csv/claims.csv?dataset=%00%1B', 400, 'BAD_INPUT', 'dataset'],
    ['csv/claims.csv?%00=1', 400, 'BAD_INPUT', 'is unknown'],
    ['csv/claims.csv?version=x', 400, 'BAD_INPUT', 'x-graph-version'],
    ['csv/claims.csv?version=another:7', 410, 'GONE', 'is gone'],
  ])('is refused in a sentence: %s', async (path, status, code, message) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject(errorOf(code, ''));
    expect(answer.text).toContain(message.replaceAll('"', '\\"'));
  });

  (hasLibraries('polars') ? describe : describe.skip)('polars', () => {
    it('reads it from its address', async () => {
      const script = `
import polars, sys
url = sys.argv[1]
claims = polars.read_csv(url + "/csv/claims.csv?guard=off", infer_schema_length=None)
documents = polars.scan_parquet(url + "/parquet/documents.parquet").collect()
cited = claims.drop_nulls("document")
print(cited.height, cited.join(documents, left_on="document", right_on="id").height)
`;
      const child = spawn(python, ['-c', script, `${server.url}/export`]);
      const [said, fault] = await Promise.all([text(child.stdout), text(child.stderr)]);
      expect(fault).toBe('');
      const [cited, joined] = said.trim().split(' ');
      expect(Number(cited)).toBeGreaterThan(1000);
      expect(joined).toBe(cited);
    });
  });
});

describe('a table after the graph has changed', () => {
  const seed = useSeed(embedded, goodSeed());
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ api: await createApi(), store: seed.store });
  });
  afterAll(() => server.stop());

  it('is never mixed with that before: a version that is named is the one that is sent, or none', async () => {
    const address = `${server.url}/export/csv/claims.csv`;
    const before = await ask(address);
    await made(
      assertClaim(seed.store, curator(), { claim: { ...named, evidence: [headline] }, confirm }),
    );
    const { etag = '', 'content-location': location = '' } = before.headers;
    const since = await ask(address, { range: 'bytes=0-9', 'if-range': etag });
    expect([since.status, since.headers.etag === etag]).toEqual([200, false]);
    expect(since.text).toContain('The Organisation');
    const kept = await ask(server.url + location, { range: 'bytes=0-9', 'if-range': etag });
    expect([kept.status, kept.bytes]).toEqual([206, before.bytes.subarray(0, 10)]);
  });
});
