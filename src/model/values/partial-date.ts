import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from '#text/partial-dates.js';

/** A calendar date as precise as its source: `2020`, `2020-11` or `2020-11-26` (ISO 8601 reduced precision). */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A calendar date as precise as its source: a year `2020`, a month `2020-11` or a day `2020-11-26` (ISO 8601, reduced precision). Nothing is filled in that the source does not say.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw fault(node.kind);
    return parse(node.value);
  },
});

function parse(value: unknown): string {
  if (typeof value !== 'string' || !isPartialDate(value)) throw fault(value);
  return value;
}

function fault(value: unknown): GraphQLError {
  return new GraphQLError(
    `A PartialDate is "2020", "2020-11" or "2020-11-26", but this is ${JSON.stringify(value)}.`,
  );
}
