import type { Doors } from '../../../../generated/answers.js';
import {
  after,
  id,
  list,
  named,
  object,
  orNull,
  page,
  quotes,
  text,
  upTo,
} from '../json-schema.js';
import { pageOf, quotesOf } from '../told.js';
import type { Teller } from '../told.js';
import type { Tool } from '../tool.js';

type Claim = Doors['door-conflicts']['answer']['conflicts']['nodes'][number]['claims'][number];

const claim = object({
  claim: id,
  dataset: id,
  rank: text,
  confidence: { type: 'number' },
  subject: named,
  predicate: text,
  object: { ...named, type: ['object', 'null'] },
  value: orNull('string'),
  since: orNull('string'),
  until: orNull('string'),
  quotes,
  link: text,
});

export const conflicts: Tool = {
  name: 'conflicts',
  description:
    'Claims that cannot all be true, of some entities or of all; which is shown, and why.',
  input: object({ entities: { ...list(id), maxItems: 20 }, first: upTo(25, 5), after }, []),
  output: object({
    ...page,
    conflicts: list(object({ about: text, shown: id, because: text, claims: list(claim) })),
  }),
  async answer(input, ask, teller) {
    const { conflicts: found } = await ask('door-conflicts', input);
    const isEmpty = found.nodes.length === 0;
    return {
      ...pageOf(found, false),
      note: isEmpty ? 'No two documents here contradict each other on this.' : null,
      conflicts: found.nodes.map(({ about, because, preferred, claims }) => ({
        about,
        shown: preferred.id,
        because,
        claims: claims.map((each) => tellClaim(each, teller)),
      })),
    };
  },
};

function tellClaim(given: Claim, teller: Teller) {
  const { dataset, rank, confidence, predicate, subject, object: other, relationId } = given;
  return {
    claim: given.id,
    dataset,
    rank,
    confidence,
    subject: teller.named(subject),
    predicate,
    object: other === null ? null : teller.named(other),
    value: valueOf(given),
    since: given.validFrom,
    until: given.validTo,
    quotes: quotesOf([given], 2),
    link: relationId === null ? teller.link(subject.id) : teller.link(relationId, 'r'),
  };
}

function valueOf({ value }: Claim): string | null {
  if (value === null) return null;
  const { text: words, number, unit, date } = value;
  const amount = number === null ? null : [number, unit].filter((part) => part !== null).join(' ');
  return date ?? amount ?? words;
}
