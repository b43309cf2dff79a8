import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, errorOf, startServer, type Harness } from '../fixtures/server-harness.js';

const json = { 'content-type': 'application/json' };
const greeting = '{"query": "{ greet }"}';

describe('the bytes of a body', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const post = async (body: string | Buffer<ArrayBuffer>, headers: Record<string, string>) =>
    answerOf(await server.get('/graphql', { method: 'POST', headers, body }));

  it.each<[string, Record<string, string>]>([
    ['of another charset', { 'content-type': 'application/json; charset=ISO-8859-1' }],
    ['of a quoted one', { 'content-type': 'application/json;charset="utf-16"' }],
    ['said to be packed', { ...json, 'content-encoding': 'gzip' }],
    ['packed twice', { ...json, 'content-encoding': 'identity, br' }],
  ])('a body %s is no question', async (_, headers) => {
    const answer = await post(greeting, headers);
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject(errorOf('BAD_INPUT', 'in UTF-8 and not packed.'));
  });

  it('a body whose bytes are not UTF-8 is no question, whatever it says', async () => {
    const body = Buffer.from('{"query": "{ greet(name: \\"Zoë\\") }"}', 'latin1');
    const answer = await post(body, json);
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject(errorOf('BAD_INPUT', 'in UTF-8 and not packed.'));
  });

  it.each<Record<string, string>>([
    { 'content-type': 'application/json; charset=UTF-8' },
    { 'content-type': 'application/json;charset="utf-8"' },
    { 'content-type': 'application/json; charset=utf8' },
    { ...json, 'content-encoding': 'identity' },
  ])('a body in UTF-8 is one: %j', async (headers) => {
    expect((await post(greeting, headers)).status).toBe(200);
  });
});
