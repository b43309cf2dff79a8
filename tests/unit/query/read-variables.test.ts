import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { invariant } from '../../../src/shared/errors.js';
import { readVariables } from '../../../src/query/run/prepare.js';

const schema = buildSchema(
  'enum Kind { A } type Query { node(id: ID, text: String, kind: Kind): Int }',
);

function operationOf(variables: string) {
  const operation = getOperationAST(parse(`query (${variables}) { node }`));
  invariant(operation, 'there is one operation');
  return operation;
}

describe('variables', () => {
  it.each([
    ['$id: ID!', { id: 'a' }],
    ['$id: ID!, $text: String', { text: 'b', id: 'a', more: 1 }],
    ['$id: ID!, $text: String', { id: 'a' }],
    ['$id: ID!, $text: String = "b"', { id: 'a' }],
    ['$id: ID, $text: String', { id: 'a', text: null }],
    ['$id: ID!', { id: 7 }],
    ['$id: ID!', { id: 1.5 }],
    ['$id: ID!', {}],
    ['$text: String!', { text: 7 }],
    ['$id: ID!, $kind: Kind', { id: 'a', kind: 'A' }],
    ['$id: ID!, $kind: Kind', { id: 'a', kind: 'B' }],
    ['$texts: [String!]', { texts: 'one' }],
    ['$texts: [String!]', { texts: [1, 2, 3, 4, 5, 6, 7] }],
  ])('%s of %j are read as graphql-js reads them, again and again', (variables, given) => {
    const operation = operationOf(variables);
    const read = () => readVariables(schema, operation, { ...given });
    const { variableDefinitions = [] } = operation;
    const expected = getVariableValues(schema, variableDefinitions, { ...given }, { maxErrors: 5 });
    expect([read(), read()]).toEqual([expected, expected]);
  });
});
