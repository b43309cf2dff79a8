import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema in its own language, in an order that no change of the code's order changes. */
export function printSchemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
