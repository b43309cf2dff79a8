import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../../src/store/embedded/store.js';

/** How many transactions are under way at once, so that several share one turn of the disk. */
const writers = 4;

/**
 * A process that commits until it is killed: each transaction makes two nodes and a relation between them, and its
 * number is printed when it is acknowledged, before the next begins. If asked, it checkpoints all the time, too.
 */
async function commitUntilKilled(
  folder: string,
  firstNumber: number,
  rewrites: boolean,
): Promise<void> {
  const store = await openEmbeddedStore(folder, { checkpointBytes: 50_000 });
  let next = firstNumber;
  const write = async () => {
    for (;;) {
      const parameters = { number: next++ };
      await store.transaction([
        { text: 'CREATE (:Source {number: $number})', parameters },
        {
          text: 'MATCH (s:Source {number: $number}) CREATE (s)-[:T {number: $number}]->(:Target {number: $number})',
          parameters,
        },
      ]);
      writeSync(1, `${parameters.number}\n`);
    }
  };
  const rewrite = async () => {
    while (rewrites) await store.checkpoint?.();
  };
  await Promise.all([rewrite(), ...Array.from({ length: writers }, write)]);
}

const [folder = '', firstNumber = '0', then] = process.argv.slice(2);
await commitUntilKilled(folder, Number(firstNumber), then === 'rewrite');
