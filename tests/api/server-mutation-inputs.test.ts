import { describe, expect, it } from '@jest/globals';
import { useMutationServer } from '../fixtures/mutation-server.js';
import { mutationOf } from '../fixtures/mutation-texts.js';

const start = useMutationServer();

describe('what is wrong with an input', () => {
  const common = 'reason: "a", requestId: "3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11"';
  const claim = (more: string) =>
    `claim: {subject: "a:b", predicate: MEMBER_OF, object: "a:c", ${more}}, ${common}`;

  const many = `[${Array(1001).fill('"a:b"').join()}]`;

  it.each([
    ['retractClaim', 'claim: "a", reason: "", requestId: "1"', ['reason'], 'must have 1 to 1000'],
    ['retractClaim', 'claim: "a", reason: " \\n ", requestId: "1"', ['reason'], 'white space'],
    [
      'retractClaim',
      `claim: "a", reason: "${'a'.repeat(1001)}", requestId: "1"`,
      ['reason'],
      '1000',
    ],
    ['retractClaim', 'claim: "a", reason: "a", requestId: "1"', ['requestId'], 'must be a UUID.'],
    ['retractClaim', `claim: "", ${common}`, ['claim'], 'must be an id of 1 to 200 characters.'],
    ['retractClaim', `claim: "a", ifRevision: -1, ${common}`, ['ifRevision'], 'must be 0 or more.'],
    ['mergeEntities', `canonical: "a", others: [], ${common}`, ['others'], 'at least one.'],
    ['mergeEntities', `canonical: "a", others: [""], ${common}`, ['others'], 'ids of 1 to 200'],
    ['splitEntity', `entity: "a", apart: ${many}, ${common}`, ['apart'], 'may name 1000 at most.'],
    ['createEntity', `kind: Person, names: [], ${common}`, ['names'], 'at least one name.'],
    [
      'createEntity',
      `kind: Person, names: [{text: "", lang: AR, evidence: []}], ${common}`,
      ['names', '0', 'text'],
      'must have 1 to 1000 characters.',
    ],
    [
      'assertClaim',
      claim('evidence: [{document: "d"}, {document: "d", start: -1}]'),
      ['claim', 'evidence', '1', 'start'],
      '"claim.evidence.1.start" must be 0 or more.',
    ],
    [
      'assertClaim',
      claim('value: {unit: ""}, evidence: []'),
      ['claim', 'value', 'unit'],
      'must have 1 to 200 characters.',
    ],
  ])('%s (case %#) is told with its place', async (mutation, input, path, sentence) => {
    const { post, recorded } = await start({ MAX_TOKENS: '10000' });
    const { status, body } = await post(mutationOf(mutation, input), 'CURATOR');
    const message: unknown = expect.stringContaining(sentence);
    const error = { code: 'BAD_INPUT', message, path, current: null };
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        [mutation]: {
          change: null,
          entities: [],
          claims: [],
          effects: [],
          effectCount: 0,
          userErrors: expect.arrayContaining([error]),
        },
      },
    });
    expect(recorded).toEqual([]);
  });

  it('is refused whole where a type or a name is wrong', async () => {
    const { post, recorded } = await start();
    const texts = [
      mutationOf('setRank', `claim: "a", rank: BEST, ${common}`),
      mutationOf(
        'assertClaim',
        claim('evidence: [{document: "d", note: "a", supports: [COLOUR]}]'),
      ),
      mutationOf('retractClaim', 'claim: "a", reason: "a"'),
      mutationOf('retractClaim', `claim: "a", by: "somebody", ${common}`),
    ];
    for (const text of texts) expect((await post(text, 'CURATOR')).status).toBe(400);
    expect(recorded).toEqual([]);
  });
});
