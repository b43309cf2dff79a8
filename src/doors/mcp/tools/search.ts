import { after, list, named, object, page, text, upTo } from '../json-schema.js';
import { pageOf } from '../told.js';
import type { Tool } from '../tool.js';

const kinds = {
  ...list(text),
  description: 'Person, Organization, Country, Edition, Session, Topic, Quote, Statistic, …',
};

export const search: Tool = {
  name: 'search',
  description:
    'Find entities by name, Arabic or Latin, misspelt or abbreviated. Start here: other tools take the ids it gives.',
  input: object(
    { query: { ...text, minLength: 1, maxLength: 200 }, kinds, first: upTo(50, 10), after },
    ['query'],
  ),
  output: object({
    ...page,
    found: list(object({ entity: named, matched: text, why: list(text) })),
  }),
  async answer(input, ask, teller) {
    const { search: hits } = await ask('door-search', input);
    const { total, cursor } = pageOf(hits, false);
    const isEmpty = hits.edges.length === 0;
    return {
      total,
      cursor,
      note: isEmpty ? 'No entity here has such a name.' : null,
      found: hits.edges.map(({ node, matchedName, explanation }) => ({
        entity: teller.named(node),
        matched: matchedName,
        why: explanation.map(({ rule, from, to }) => `${rule} ${from} → ${to}`),
      })),
    };
  },
};
