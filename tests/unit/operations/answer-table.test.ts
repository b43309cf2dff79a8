import { expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { nextPageOf, toTable } from '../../../src/operations/answer-table.js';
import { tableForms, type TableWishes } from '../../../src/operations/write-table.js';
import { invariant } from '../../../src/shared/errors.js';
import { unzip } from '../../fixtures/export/reading/read-tables.js';
import { readSheets } from '../../fixtures/export/reading/read-workbook.js';

/** The table of an answer to a question, as CSV. */
function csv(question: string, data: unknown, wishes?: TableWishes): string {
  const document = parse(question);
  const operation = getOperationAST(document);
  const form = tableForms.find(({ name }) => name === 'csv');
  invariant(operation && form, 'there is one operation, and CSV');
  const written = form.write(toTable(document, operation, data), wishes);
  invariant(typeof written === 'string', 'CSV is a text');
  return written;
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

it('leaves the count and the cursors of a list out, and gives the cursor after which it goes on', () => {
  const question =
    '{ o { id m { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { l c { totalCount } } } } } }';
  const edges = [{ cursor: 'a', node: { l: 'Oman', c: { totalCount: 3 } } }];
  const answer = (hasNextPage: boolean) => ({
    o: { id: 7, m: { totalCount: 9, pageInfo: { hasNextPage, endCursor: 'a' }, edges } },
  });
  expect(csv(question, answer(true))).toBe(
    'o.id,o.m.edges.node.l,o.m.edges.node.c.totalCount\n7,Oman,3\n',
  );
  expect([nextPageOf(answer(true)), nextPageOf(answer(false)), nextPageOf(null)]).toEqual([
    'a',
    undefined,
    undefined,
  ]);
});

it('begins with the mark of its encoding, and guards no text, where that is wished', () => {
  expect(csv('{ t }', { t: '=1+1' }, { hasMark: true, isGuarded: false })).toBe('\uFEFFt\n=1+1\n');
});

it('is a workbook with short names of columns, from right to left if it has Arabic, whatever its texts hold', async () => {
  const question = '{ a { id x { name } } b: y { name n ok } }';
  const document = parse(question);
  const operation = getOperationAST(document);
  const form = tableForms.find(({ name }) => name === 'xlsx');
  invariant(operation && form, 'there is one operation, and a workbook');
  const data = {
    a: { id: '=SUM(A1)', x: { name: 'عُمان' } },
    b: { name: '_x0041_ \u0007 \uD800 & <b>', n: 1.5, ok: false },
  };
  const write = (answer: unknown) =>
    form.write(toTable(document, operation, answer), { about: { question: 'a' } });
  const bytes = Buffer.from(await write(data));
  const sheets = await readSheets(bytes);
  expect([...sheets.keys()]).toEqual(['answer', 'about']);
  expect(sheets.get('answer')).toEqual([
    {
      id: '=SUM(A1)',
      'x.name': 'عُمان',
      'b.name': '_x0041_ \u0007 \uFFFD & <b>',
      n: 1.5,
      ok: false,
    },
  ]);
  expect(sheets.get('about')).toEqual([{ name: 'question', value: 'a' }]);
  const directionOf = async (book: Buffer) =>
    String((await unzip(book)).get('xl/worksheets/sheet1.xml')).includes('rightToLeft="1"');
  expect(await directionOf(bytes)).toBe(true);
  expect(await directionOf(Buffer.from(await write({ a: null, b: { name: 'x' } })))).toBe(false);
});

it('cuts a text that no cell holds, at a whole character', async () => {
  const form = tableForms.find(({ name }) => name === 'xlsx');
  const document = parse('{ t }');
  const operation = getOperationAST(document);
  invariant(operation && form, 'there is one operation, and a workbook');
  const written = await form.write(
    toTable(document, operation, { t: `${'a'.repeat(32_765)}🙂🙂` }),
  );
  const [row] = (await readSheets(Buffer.from(written))).get('answer') ?? [];
  expect(row).toEqual({ t: `${'a'.repeat(32_765)}…` });
});
