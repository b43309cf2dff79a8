import { Extensions } from 'type-graphql';
import type { FieldMapping, FilterMapping, TypeMapping } from '../shared/mapping.js';

/** Says how a GraphQL type or field lies in the graph; the schema carries it as `extensions.graph`. */
export const InGraph = (graph: TypeMapping | FieldMapping | FilterMapping) => Extensions({ graph });
