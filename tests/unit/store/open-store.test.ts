import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { engineAt, openStore } from '../../../src/store/open-store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';

const create = toStatement(cypher`CREATE (:Kept {id: 'a'})`);
const count = toStatement(cypher`MATCH (n:Kept) RETURN count(n)`);

/** Opens the address and closes it again, for what happens on the way. */
async function open(address: string, password?: string): Promise<void> {
  const store = await openStore(address, { password });
  await store.close();
}

describe('the address of a store', () => {
  it.each([
    ['embedded:', undefined, true],
    ['embedded:./data', './data', false],
    ['neo4j://graph.example', undefined, false],
  ])('%s says where the graph is without opening it', (address, folder, isInMemory) => {
    const engine = engineAt(address);
    expect([engine.folderOf(address), engine.isInMemory(address)]).toEqual([folder, isInMemory]);
  });

  it('embedded: keeps the graph in memory', async () => {
    const store = await openStore('embedded:');
    await store.write(create);
    expect(await store.read(count)).toEqual([[1]]);
    await store.close();
  });

  it('embedded:<folder> keeps it in a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-'));
    const address = `embedded:${join(folder, 'graph')}`;
    await expect(engineAt(address).isThere(address)).resolves.toBe(false);
    const first = await openStore(address);
    await first.write(create);
    await first.close();
    const second = await openStore(address);
    expect(await second.read(count)).toEqual([[1]]);
    await second.close();
    await expect(engineAt(address).isThere(address)).resolves.toBe(true);
    await rm(folder, { recursive: true });
  });

  it.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
    '%s:// is opened without asking whether a server is there',
    async (scheme) => {
      await expect(open(`${scheme}://neo4j@127.0.0.1:1`, 'secret')).resolves.toBeUndefined();
    },
  );

  it.each(['http://graph.example', 'data', '', 'toString:x', 'NEO4J'])(
    'is refused when it is %p, with all that could stand there',
    async (address) => {
      await expect(open(address)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message:
          'The address of the graph store must start with one of embedded:, neo4j:, neo4j+s:, neo4j+ssc:, bolt:, bolt+s:, bolt+ssc:.',
      });
    },
  );

  it('is refused with a password in it, which is told its place and not repeated', async () => {
    const failure = open('neo4j://neo4j:s3cret@graph.example');
    await expect(failure).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(failure).rejects.toThrow(/STORE_PASSWORD_FILE/);
    await expect(failure).rejects.not.toThrow(/s3cret/);
  });
});
