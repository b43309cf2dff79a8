import { expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { toTable } from '../../../src/operations/answer-table.js';
import { tableForms } from '../../../src/operations/write-table.js';
import { invariant } from '../../../src/shared/errors.js';

/** The table of an answer to a question, as CSV. */
function csv(question: string, data: unknown): string {
  const document = parse(question);
  const operation = getOperationAST(document);
  const form = tableForms.find(({ name }) => name === 'csv');
  invariant(operation && form, 'there is one operation, and CSV');
  return form.write(toTable(document, operation, data));
}

it('has a row for what is no list, and a column for the way to each value', () => {
  expect(csv('{ a: edition { label host { id } } }', { a: { label: 'x', host: { id: 1 } } })).toBe(
    'a.label,a.host.id\nx,1\n',
  );
});

it('has a row for each item of a list, which repeats what stands around it, however deep lists nest', () => {
  const data = {
    o: {
      id: 7,
      m: [
        { l: 'Oman', r: [{ y: 1 }, { y: 2 }] },
        { l: 'Iraq', r: [] },
      ],
    },
  };
  expect(csv('{ o { id m { l r { y } } } }', data)).toBe(
    'o.id,o.m.l,o.m.r.y\n7,Oman,1\n7,Oman,2\n7,Iraq,\n',
  );
});

it('gives lists side by side rows of their own', () => {
  const data = { o: { id: 1, a: [{ x: 1 }, { x: 2 }], b: ['p', 'q'] } };
  expect(csv('{ o { id a { x } b } }', data)).toBe('o.id,o.a.x,o.b\n1,1,\n1,2,\n1,,p\n1,,q\n');
});

it('has the columns of the question, however little was found', () => {
  const question =
    'query ($on: Boolean!) { a: o { ...F ... on T { id @include(if: $on) } } b } fragment F on T { l m { n } }';
  expect(csv(question, { a: null, b: null })).toBe('a.l,a.m.n,a.id,b\n,,,\n');
  expect(csv('{ list { id } }', { list: [] })).toBe('list.id\n\n');
});

it('holds scalars that are objects as JSON, and keeps a spreadsheet from running a text', () => {
  expect(csv('{ j t u }', { j: { a: [1] }, t: '=1+1', u: true })).toBe(
    `j,t,u\n"{""a"":[1]}",'=1+1,true\n`,
  );
});

it('has all columns in each line of JSON, typed', () => {
  const document = parse('{ o { id m { n ok } } }');
  const operation = getOperationAST(document);
  const form = tableForms.find(({ name }) => name === 'jsonl');
  invariant(operation && form, 'there is one operation, and JSON Lines');
  const data = { o: { id: 'x', m: [{ n: 1, ok: true }, null] } };
  expect(form.write(toTable(document, operation, data))).toBe(
    '{"o.id":"x","o.m.n":1,"o.m.ok":true}\n{"o.id":"x","o.m.n":null,"o.m.ok":null}\n',
  );
});
