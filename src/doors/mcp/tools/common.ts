import { asOf, fact, flag, id, list, named, object, page, types, upTo } from '../json-schema.js';
import { pageOf } from '../told.js';
import { readAsOf, type Tool } from '../tool.js';

export const common: Tool = {
  name: 'common',
  description:
    'What two entities have in common: the third ones that both are tied to, with both quotes.',
  input: object({ a: id, b: id, types, asOf, first: upTo(25, 5) }, ['a', 'b']),
  output: object({
    ...page,
    partial: flag,
    common: list(object({ entity: named, ofA: list(fact), ofB: list(fact) })),
  }),
  async answer(input, ask, teller) {
    const { commonConnections: found } = await ask('door-common', readAsOf(input));
    const { partial } = found.effort;
    return {
      ...pageOf(found, found.connections.length === 0, partial),
      partial,
      common: found.connections.map((each) => ({
        entity: teller.named(each.entity),
        ofA: each.ofA.map(teller.brieflyFact),
        ofB: each.ofB.map(teller.brieflyFact),
      })),
    };
  },
};
