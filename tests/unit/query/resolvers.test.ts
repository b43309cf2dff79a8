import { describe, expect, it, jest } from '@jest/globals';
import { defaultFieldResolver, isObjectType, parse } from 'graphql';
import { executeOperation, setResolvers } from '../../../src/query/index.js';
import type { Statement } from '../../../src/store/statement.js';
import type { GraphReader } from '../../../src/store/graph-reader.js';
import { mappedSchema } from '../../fixtures/mapped-schema.js';

const typeDefinitions = `
  type Query { organization(id: ID!): Organization  version: String }
  type Organization { id: ID!  name: String }
  type Mutation { rename(id: ID!, name: String!): Renaming!  clear: String! }
  type Renaming { changes: [Change!]!  organization: Organization! }
  type Change { from: String  to: String }
`;

const schema = mappedSchema(typeDefinitions, {
  Organization: { kind: 'entity', label: 'Organization' },
  'Query.organization': { kind: 'rootOne', label: 'Organization' },
  Renaming: { kind: 'result' },
  'Renaming.organization': { kind: 'reference' },
  Change: { kind: 'result' },
});

const rename = jest.fn((_source: unknown, { id, name }: { id: string; name: string }) => ({
  changes: [{ from: 'Old', to: name }],
  organization: id,
}));
const mutations = schema.getMutationType()?.getFields() ?? {};
if (mutations['rename']) mutations['rename'].resolve = rename;
setResolvers(schema);

async function ask(source: string, rows: readonly unknown[][]) {
  const statements: Statement[] = [];
  const read = (statement: Statement) => {
    statements.push(statement);
    return Promise.resolve(rows);
  };
  const answer = await executeOperation({
    schema,
    document: parse(source),
    operationName: undefined,
    variables: {},
    context: {
      store: { read, capabilities: {} } as unknown as GraphReader,
      signal: new AbortController().signal,
    },
  });
  return { answer, statements };
}

describe('resolvers, by the mappings of type and field', () => {
  it('leave the code of a mutation alone, complete its result and fetch what that refers to', async () => {
    const { answer, statements } = await ask(
      'mutation { first: rename(id: "organization:a", name: "New") { changes { from to } organization { label: name __typename } } }',
      [[[0, 'organization:a', 'New']]],
    );
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: {
        first: {
          changes: [{ from: 'Old', to: 'New' }],
          organization: { label: 'New', __typename: 'Organization' },
        },
      },
    });
    expect(rename).toHaveBeenCalledTimes(1);
    expect(statements.map(({ text }) => text)).toEqual([
      'MATCH (n0:Entity) WHERE n0.id IN $p0 RETURN [$p1, n0.id, n0.name] AS row',
    ]);
  });

  it('compile a root field that is mapped', async () => {
    const { answer, statements } = await ask('{ organization(id: "organization:a") { name } }', [
      [['Old']],
    ]);
    expect(answer).toEqual({ data: { organization: { name: 'Old' } } });
    expect(statements).toHaveLength(1);
  });

  it('leave a root field without a mapping, of whatever operation, and the fields of results', () => {
    const fieldsOf = (name: string) => {
      const type = schema.getType(name);
      return isObjectType(type) ? type.getFields() : {};
    };
    expect(fieldsOf('Query')['version']?.resolve).toBeUndefined();
    expect(fieldsOf('Mutation')['clear']?.resolve).toBeUndefined();
    expect(fieldsOf('Mutation')['rename']?.resolve).toBe(rename);
    expect(fieldsOf('Change')['from']?.resolve).toBe(defaultFieldResolver);
    expect(fieldsOf('Organization')['name']?.resolve).toBeDefined();
  });

  it('refuse an object type of which nothing says where its fields come from', () => {
    expect(() => {
      setResolvers(
        mappedSchema(typeDefinitions, { Organization: { kind: 'entity', label: 'Organization' } }),
      );
    }).toThrow('the object type Renaming has a mapping');
  });
});
