import { expect, it } from '@jest/globals';
import type { Ask } from '../../../../src/ingest/llm/chat.js';
import { ModelFailure } from '../../../../src/ingest/llm/chat.js';
import type { Finding } from '../../../../src/ingest/llm/finding.js';
import { judgeFindings } from '../../../../src/ingest/llm/judge-findings.js';

const sentence = 'Nadia Sorel says that the Loom Institute was founded in 1950.';
const analysis = {
  sentences: [{ start: 0, end: sentence.length, exact: sentence, key: 'a' }],
  mentions: [],
};
const claim: Finding = {
  shown: [0, 1],
  what: { sentence: 0, quote: 'founded in 1950' },
  predicate: 'FOUNDED',
  subject: { id: null, kind: 'Organization', name: 'Loom Institute', who: null },
  object: null,
  value: '1950',
  role: null,
  validFrom: null,
  validTo: null,
};

async function judged(count: number, answer: (content: string) => string) {
  const asked: string[] = [];
  const ask: Ask = ({ messages }) => {
    asked.push(messages[1]?.content ?? '');
    return Promise.resolve(answer(asked.at(-1) ?? ''));
  };
  const said = { claims: Array.from({ length: count }, () => claim), quotes: [], figures: [] };
  return { asked, ...(await judgeFindings(ask, analysis, said, { withinMs: 9000 })) };
}

const verdict = (value: string, speaker: string | null = null) =>
  JSON.stringify({ verdicts: [{ n: 0, verdict: value, speaker }] });

it('keeps a claim that the model confirms with its sentence before it', async () => {
  const { said, dropped, asked } = await judged(1, () => verdict('yes'));
  expect([said.claims, dropped]).toEqual([[claim], []]);
  expect(JSON.parse(asked[0] ?? '')).toMatchObject({
    claims: [
      { n: 0, sentence, quote: 'founded in 1950', subject: 'Loom Institute', object: '1950' },
    ],
  });
});

it.each(['no', 'planned', 'denied', 'quoted', 'perhaps'])(
  'drops one of which it says %s',
  async (value) => {
    const { said, dropped } = await judged(1, () => verdict(value));
    expect([said.claims, said.quotes, dropped.length]).toEqual([[], [], 1]);
  },
);

it('makes words of a person of a claim that only this person makes', async () => {
  const { said } = await judged(1, () => verdict('quoted', 'Nadia Sorel'));
  expect(said.claims).toEqual([]);
  expect(said.quotes).toMatchObject([{ what: claim.what, speaker: { name: 'Nadia Sorel' } }]);
});

it('is asked about twenty claims at a time', async () => {
  const { asked } = await judged(45, () => '{"verdicts":[]}');
  expect(asked).toHaveLength(3);
});

it('keeps nothing without a verdict, and tells why there is none', async () => {
  const { said, dropped, failures } = await judged(2, () => {
    throw new ModelFailure('its server answers 500', true);
  });
  expect([said.claims, dropped.length, failures]).toEqual([[], 2, ['its server answers 500']]);
});
