import { after, fact, id, list, object, page, quotes, text, upTo } from '../json-schema.js';
import { pageOf, quotesOf } from '../told.js';
import { refuseUnknown, type Tool } from '../tool.js';

export const evidence: Tool = {
  name: 'evidence',
  description:
    'Every claim behind one relation, with method, confidence and quoted words. Use it to check a fact.',
  input: object({ relation: id, first: upTo(50, 20), after }, ['relation']),
  output: object({
    ...page,
    fact,
    claims: list(
      object({
        claim: id,
        dataset: id,
        rank: text,
        method: text,
        confidence: { type: 'number' },
        quotes,
      }),
    ),
  }),
  async answer(input, ask, teller) {
    const { node } = await ask('door-evidence', input);
    if (!node || !('all' in node)) throw refuseUnknown('relation', input['relation']);
    const { all } = node;
    return {
      ...pageOf(all, all.nodes.length === 0),
      fact: teller.fact(node),
      claims: all.nodes.map((claim) => ({
        claim: claim.id,
        dataset: claim.dataset,
        rank: claim.rank,
        method: claim.method,
        confidence: claim.confidence,
        quotes: quotesOf([claim]),
      })),
    };
  },
};
