import { astFromValue, print, type GraphQLInputField, type GraphQLSchema } from 'graphql';
import { formats, tablePaths, type Format } from '../../export/index.js';
import { subgraphInputOf } from './query-string.js';

/** Every format with the programs that read it, and the filters of all formats, as `GET /export` gives them. */
export function describeExports(schema: GraphQLSchema): object {
  return {
    formats: formats.map(describeFormat),
    tables: tablePaths.map((path) => `/export/${path}`),
    parameters: Object.values(subgraphInputOf(schema).getFields()).map(describeField),
  };
}

function describeFormat(format: Format): object {
  const { name, description, mediaType, extension } = format;
  return {
    name,
    path: `/export/${name}`,
    description,
    mediaType,
    extension,
    files: 'files' in format ? format.files : undefined,
  };
}

/** A file has no default maximum: the limits of a subgraph in GraphQL apply to it only if given. */
const unbounded = 'maxNodes';

function describeField({ name, type, description, defaultValue }: GraphQLInputField): object {
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return {
    name,
    type: String(type),
    description,
    default: node && name !== unbounded ? print(node) : undefined,
  };
}
