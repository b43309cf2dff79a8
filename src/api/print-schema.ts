import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** Prints the schema in an order that does not depend on the order of the code. */
export function printSchemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
