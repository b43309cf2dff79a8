import { describe, expect, it } from '@jest/globals';
import { writeArchive, type Progress } from '../../src/archive/index.js';
import { changesBetween } from '../../src/claims/log/read-changes.js';
import { loadSeed } from '../../src/change/load/load-seed.js';
import { elements } from '../../src/export/elements.js';
import { encode } from '../../src/export/file.js';
import { formats } from '../../src/export/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { archiveOf, linesOf } from '../fixtures/archive/bytes.js';
import { gather } from '../fixtures/gather.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { archive, restore, useArchived } from '../fixtures/archive/archived.js';
import { seedFolders } from '../fixtures/seed/compiled-seed.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { statement } from '../fixtures/stores/every-store.js';

/** The graph as researchers get it, in JSON Lines. */
async function exported(store: GraphStore): Promise<string> {
  const format = formats.find(({ name }) => name === 'jsonl');
  if (!format) throw new Error('JSON Lines are a format.');
  return (await gather(encode(format, elements(store)))).toString('utf8');
}

/** The lines of an archive without its trailer and its log, which has the history of the graph. */
function contentOf(lines: readonly unknown[]): readonly unknown[] {
  return lines.slice(0, -1).filter((line) => !Object.hasOwn(line as object, 'change'));
}

function sumOf(lines: readonly unknown[]): unknown {
  return (lines.at(-1) as { readonly sha256: unknown }).sha256;
}

const adversarial = {
  quotes: `'"\`\\ $x {y} \${z}`,
  lines: 'a\nb\r\nc\u2028d\u2029e\tf\u0000g\u001f',
  emoji: '👩🏽‍🚀🇴🇲𝒳',
  marks: 'مُلتَقًى\u200f\u200eRTL\u202eLTR\u202c',
  notComposed: 'e\u0301',
  byteOrderMark: '\ufeffx',
  markup: ']]>&lt;</script>',
  empty: '',
  yes: true,
  no: false,
  zero: 0,
  most: Number.MAX_SAFE_INTEGER,
  least: Number.MIN_SAFE_INTEGER,
  fraction: 0.1,
  small: 5e-324,
  texts: ['ب', '', "'", '𝒳'],
  numbers: [3, 1, 2],
  fractions: [0.5, -1.25],
  truths: [true, false],
  nothing: [],
  labels: 'also a word of the format',
  type: 'as well',
};

/** In ascending order of code points; UTF-16 units would put the last two the other way. */
const ids = ['', ' ', 'A', 'a', 'a\'"`\\', 'é', 'ملتقى', '\uffee', '𝒳'];

describe.each(testStores())('an archive of a graph: $name', (engine) => {
  const used = useArchived(engine);

  describe('of the seed', () => {
    it('is the same from every engine', async () => {
      await fillWithSeed(used.store);
      const loaded = linesOf(await archive(used.store));
      expect(contentOf(loaded)).toEqual(contentOf(linesOf(used.ofSeed)));
      expect(loaded.at(-1)).toMatchObject({ sha256: sumOf(linesOf(used.ofSeed)), changes: 1 });
    });

    it('comes back from this engine as it was, byte for byte, and so does its export', async () => {
      const { nodes, relationships } = await restore(used.store, used.ofSeed);
      expect(linesOf(used.ofSeed)).toHaveLength(nodes + relationships + 3);
      const again = await archive(used.store);
      expect(again.equals(used.ofSeed)).toBe(true);

      const back = await used.openAnother();
      await restore(back, again);
      expect((await archive(back)).equals(used.ofSeed)).toBe(true);
      expect(await exported(back)).toBe(await exported(used.store));
    });

    it('needs no loading of the seed once it is restored', async () => {
      await restore(used.store, used.ofSeed);
      const loaded = await loadSeed(used.store, seedFolders);
      expect(loaded.map(({ written }) => written)).toEqual([false, false]);
    });

    it('gives the graph the number of its version and its changes, under a store id of its own', async () => {
      const { storeId } = await used.store.version();
      await restore(used.store, used.ofSeed);
      const after = await used.store.version();
      expect(after.number).toBe(1);
      expect(after.storeId).not.toBe(storeId);
      const changes = await changesBetween(used.store, 0, 1);
      expect(changes).toMatchObject([{ kind: 'LOAD', number: 1, isWhole: false }]);
      await used.write('CREATE (:Claim {id: $id})', { id: 'mine' });
      expect((await used.store.version()).number).toBe(2);
    });

    it('of a format without a log gets a store id of its own too', async () => {
      const before = await used.store.version();
      await restore(used.store, archiveOf([{ labels: ['Claim'], properties: { id: 'c' } }]));
      const after = await used.store.version();
      expect(after.storeId).not.toBe(before.storeId);
      expect(after.number).toBeGreaterThan(before.number);
      expect(await changesBetween(used.store, after.number - 1, after.number)).toBeUndefined();
    });

    it('tells how far it is, and at the end that it has all', async () => {
      const heard: Progress[] = [];
      const onProgress = (done: Progress) => void heard.push(done);
      const { nodes, relationships } = await restore(used.store, used.ofSeed, { onProgress });
      const all = { nodes, relationships, totalNodes: nodes, totalRelationships: relationships };
      expect(heard.length).toBeGreaterThan(1);
      expect(heard[0]).toMatchObject({ totalNodes: nodes, totalRelationships: relationships });
      expect(heard.at(-1)).toEqual(all);
      heard.length = 0;
      await gather(writeArchive(used.store, { onProgress }));
      expect(heard.at(-1)).toEqual(all);
    });
  });

  describe('keeps', () => {
    /** The archive of a store's content, restored elsewhere and archived again; the other store is given too. */
    async function moved() {
      const before = await archive(used.store);
      const other = await used.openAnother();
      await restore(other, before);
      return { before, after: await archive(other), other };
    }

    it('an empty graph', async () => {
      const { before, after } = await moved();
      expect(after.equals(before)).toBe(true);
      expect(linesOf(before)).toEqual([
        { format: 'multaqa-archive', version: 3, nodes: 0, relationships: 0 },
        {
          nodes: 0,
          relationships: 0,
          changes: 0,
          graphVersion: expect.any(Number),
          sha256: expect.any(String),
        },
      ]);
    });

    it.each(Object.entries(adversarial))('a value as it is: %s', async (key, value) => {
      await used.write('CREATE (n:Document) SET n = $properties', {
        properties: { id: 'd', [key]: value },
      });
      await used.write(
        'MATCH (n:Document {id: $id}) CREATE (c:Claim {id: $id})-[r:EVIDENCED_BY]->(n) SET r = $properties',
        { id: 'd', properties: { [key]: value } },
      );
      const { before, after, other } = await moved();
      expect(after.equals(before)).toBe(true);
      const text = `MATCH (c:Claim)-[r:EVIDENCED_BY]->(n:Document) RETURN n.${key} AS a, r.${key} AS b`;
      expect(await other.read(statement(text))).toEqual([[value, value]]);
      await used.write('MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n');
      await restore(used.store, before);
      expect(await used.store.read(statement(text))).toEqual([[value, value]]);
    });

    it('whole numbers as integers and fractions as floats', async () => {
      await used.write('CREATE (:Claim {id: $id, whole: $whole, part: $part})', {
        id: 'c',
        whole: 7,
        part: 7.5,
      });
      const before = await archive(used.store);
      await used.write('MATCH (n:Claim) DETACH DELETE n');
      await restore(used.store, before);
      const halves = 'MATCH (n:Claim) RETURN n.whole / 2 AS whole, n.part / 2 AS part';
      expect(await used.store.read(statement(halves))).toEqual([[3, 3.75]]);
    });

    it('ids of any letters, in the order of their code points', async () => {
      await used.write('UNWIND $ids AS id CREATE (n:Document {id: id})', { ids: ids.toReversed() });
      await used.write('MATCH (a:Document) MATCH (b:Document) CREATE (a)-[:CITES]->(b)');
      const { before, after } = await moved();
      expect(after.equals(before)).toBe(true);
      const nodes = linesOf(before).slice(1, ids.length + 1);
      expect(nodes).toEqual(ids.map((id) => ({ labels: ['Document'], properties: { id } })));
    });

    it('relationships beside each other, equal or not, and one from a node to itself', async () => {
      await used.write('CREATE (:Document {id: $a}), (:Claim {id: $a})', { a: 'a' });
      for (const ordinal of [2, 1, 1])
        await used.write(
          'MATCH (c:Claim) MATCH (d:Document) CREATE (c)-[:EVIDENCED_BY {ordinal: $ordinal}]->(d)',
          { ordinal },
        );
      await used.write('MATCH (c:Claim) CREATE (c)-[:SAME_AS]->(c)');
      const { before, after } = await moved();
      expect(after.equals(before)).toBe(true);
      const [from, to] = [
        ['Claim', 'a'],
        ['Document', 'a'],
      ];
      expect(linesOf(before).slice(3, -1)).toEqual([
        ...[1, 1, 2].map((ordinal) => ({
          type: 'EVIDENCED_BY',
          from,
          to,
          properties: { ordinal },
        })),
        { type: 'SAME_AS', from, to: from, properties: {} },
      ]);
    });

    it('nodes of labels that nobody has declared', async () => {
      await used.write('CREATE (:ExtractionRun:Old {id: $id})-[:MADE]->(:Claim {id: $id})', {
        id: 'x',
      });
      const { before, after, other } = await moved();
      expect(after.equals(before)).toBe(true);
      const made = 'MATCH (r:Old)-[:MADE]->(c:Claim) RETURN labels(r) AS labels, c.id AS id';
      const [[labels, id] = []] = await other.read(statement(made));
      expect([[...(labels as string[])].sort(), id]).toEqual([['ExtractionRun', 'Old'], 'x']);
    });

    it('more nodes than are read at once', async () => {
      const rows = Array.from({ length: 21_000 }, (_, i) => ({ id: `name:${i}` }));
      await used.write('UNWIND $rows AS row CREATE (n:Name) SET n = row', { rows });
      const { before, after } = await moved();
      expect(after.equals(before)).toBe(true);
      expect(linesOf(before)).toHaveLength(rows.length + 2);
    });
  });

  describe('is not made', () => {
    it('of a graph that is written to meanwhile: CONFLICT', async () => {
      await restore(used.store, used.ofSeed);
      let reads = 0;
      const busy = otherStore(used.store, {
        async read(asked, options) {
          const rows = await used.store.read(asked, options);
          reads += 1;
          if (reads === 12) await used.write('CREATE (:Claim {id: $id})', { id: 'late' });
          return rows;
        },
      });
      await expect(archive(busy)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/^The graph was written to during the archiving/),
      });
    });

    it('of nodes that nothing names: CONFLICT', async () => {
      await used.write('CREATE (:Claim {id: $id}), (:Claim)', { id: 'c' });
      await expect(archive(used.store)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/only 1 of its 2 nodes have a label and a unique id/),
      });
    });

    it('of two nodes of one name: CONFLICT', async () => {
      await used.write('UNWIND $ids AS id CREATE (:Odd {id: id})', { ids: ['a', 'a'] });
      await expect(archive(used.store)).rejects.toThrow(
        'Two nodes of the graph have the label Odd and the id "a".',
      );
    });

    it('of a whole number that another program put there and nothing here can hold', async () => {
      await used.write('CREATE (:Claim {id: $id, big: 9007199254740995})', { id: 'c' });
      await expect(archive(used.store)).rejects.toThrow(/whole number beyond|is Infinity/);
    });

    it('for a consumer that has gone away', async () => {
      const signal = AbortSignal.abort();
      await expect(gather(writeArchive(used.store, { signal }))).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
    });
  });
});
