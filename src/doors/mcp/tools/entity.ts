import {
  after,
  asOf,
  fact,
  id,
  list,
  named,
  object,
  page,
  quotes,
  text,
  types,
  upTo,
} from '../json-schema.js';
import { pageOf, quoteOf } from '../told.js';
import { readAsOf, refuseUnknown, type Tool } from '../tool.js';

const maxNames = 20;

export const entity: Tool = {
  name: 'entity',
  description:
    'One entity: names, mentions, and its relations as sentences, each with the quoted words that say so.',
  input: object({ id, types, asOf, first: upTo(25, 10), after }, ['id']),
  output: object({
    ...page,
    entity: named,
    names: list(text),
    mentions: quotes,
    facts: list(fact),
  }),
  async answer(input, ask, teller) {
    const { entity: found } = await ask('door-entity', readAsOf(input));
    if (found === null) throw refuseUnknown('entity', input['id']);
    const { relations, names, mentions } = found;
    const facts = relations.edges.flatMap(({ relation }) =>
      relation ? teller.fact(relation) : [],
    );
    return {
      ...pageOf(relations, facts.length === 0),
      entity: teller.named(found),
      names: [...new Set(names.map((name) => name.text))].slice(0, maxNames),
      mentions: mentions.nodes.map((mention) => quoteOf({ ...mention, note: null })),
      facts,
    };
  },
};
