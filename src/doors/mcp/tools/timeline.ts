import { after, id, list, named, object, page, quotes, text, upTo } from '../json-schema.js';
import { pageOf, quotesOf } from '../told.js';
import type { Tool } from '../tool.js';

const day = { ...text, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };

export const timeline: Tool = {
  name: 'timeline',
  description:
    'What happened to up to 20 entities, in order of date; dates as precise as their source.',
  input: object(
    {
      entities: { ...list(id), minItems: 1, maxItems: 20 },
      from: day,
      to: day,
      first: upTo(100, 20),
      after,
    },
    ['entities'],
  ),
  output: object({
    ...page,
    entries: list(
      object({
        date: text,
        event: text,
        subject: named,
        object: { ...named, type: ['object', 'null'] },
        quotes,
        link: text,
      }),
    ),
  }),
  async answer(input, ask, teller) {
    const { timeline: found } = await ask('door-timeline', input);
    return {
      ...pageOf(found, found.nodes.length === 0),
      entries: found.nodes.map(({ date, event, subject, object: other, claims }) => {
        const relation = claims.find(({ relationId }) => relationId !== null)?.relationId;
        return {
          date,
          event,
          subject: teller.named(subject),
          object: other === null ? null : teller.named(other),
          quotes: quotesOf(claims, 1),
          link: relation == null ? teller.link(subject.id) : teller.link(relation, 'r'),
        };
      }),
    };
  },
};
