import { after, fact, id, list, object, page, quotes, text, upTo } from '../json-schema.js';
import { pageOf, quotesOf, type Page, type Told, type Witnessed } from '../told.js';
import { refuseUnknown, type Tool } from '../tool.js';

interface Claim extends Witnessed {
  readonly id: string;
  readonly dataset: string;
  readonly rank: string;
  readonly method: string;
  readonly confidence: number;
}

interface Data {
  readonly node: Partial<
    Told & { readonly all: Page & { readonly nodes: readonly Claim[] } }
  > | null;
}

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
    const { node } = await ask<Data>('door-evidence', input);
    const { all } = node ?? {};
    if (all === undefined) throw refuseUnknown('relation', input['relation']);
    return {
      ...pageOf(all, all.nodes.length === 0),
      fact: teller.fact(node as Told),
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
