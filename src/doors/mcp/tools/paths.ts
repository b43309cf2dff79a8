import { after, asOf, fact, flag, id, list, named, object, page, upTo } from '../json-schema.js';
import { pageOf } from '../told.js';
import { readAsOf, type Tool } from '../tool.js';

export const paths: Tool = {
  name: 'paths',
  description:
    'How two entities are tied: the shortest ways between them, each hop with its sentence and quote.',
  input: object({ from: id, to: id, maxHops: upTo(5, 3), asOf, first: upTo(10, 3), after }, [
    'from',
    'to',
  ]),
  output: object({
    ...page,
    partial: flag,
    paths: list(object({ nodes: list(named), hops: list(fact) })),
  }),
  async answer(input, ask, teller) {
    const { paths: found } = await ask('door-paths', readAsOf(input));
    const { partial } = found.effort;
    return {
      ...pageOf(found, found.nodes.length === 0, partial),
      partial,
      paths: found.nodes.map(({ nodes, hops }) => ({
        nodes: nodes.map(teller.named),
        hops: hops.flatMap(({ relations }) => relations.slice(0, 1).map(teller.fact)),
      })),
    };
  },
};
