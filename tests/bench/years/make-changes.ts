import { randomUUID } from 'node:crypto';
import { closeLog } from '../../../src/change/upkeep/close-log.js';
import { readDisputableClaims } from '../../../src/claims/graph/read-claims.js';
import { createCuration } from '../../../src/review/curation.js';
import { openStore } from '../../../src/store/open-store.js';
import { readIds } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';

/** Memory of a process in MB: all that it holds, and what its own objects take. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** Request to the process that changes the graph; each is answered by its {@link Memory}. */
export type Asked =
  { readonly from: number; readonly to: number } | { readonly then: 'close log' | 'close' };

// A process of its own, without the memory of copying and opening the folder to measure it.
const store = await openStore(`embedded:${process.argv[2] ?? ''}`, { keepsOrder: true });
await fillWithSeed(store);
const curation = createCuration(store);
const people = readIds(await store.read(toStatement(cypher`MATCH (n:Person) RETURN n.id`)));
const claims = (await readDisputableClaims(store, people)).map(({ id }) => id);

process.on('message', (asked: Asked) => {
  void answer(asked).then(() => process.send?.(memory()));
});
process.send?.(memory());

function memory(): Memory {
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 1024 / 1024, heap: heapUsed / 1024 / 1024 };
}

async function answer(asked: Asked): Promise<void> {
  if ('from' in asked) for (let made = asked.from; made < asked.to; made++) await change(made);
  else if (asked.then === 'close') await store.close();
  else {
    const { number: before } = await store.version();
    await closeLog(store, { by: 'bench', role: 'ADMIN' }, { before, archive: before, keepDays: 0 });
  }
}

const onlyRanks = process.argv[3] === 'ranks';

/** Nine changes of ten rank a claim, one states a name; all rank one where only that is asked. */
async function change(made: number): Promise<void> {
  const { errors } = await (made % 10 === 9 && !onlyRanks
    ? curation.assertClaim(author(), {
        confirm: ['WORDS_NOT_FOUND', 'LABEL'],
        claim: {
          subject: people[made % people.length] ?? '',
          predicate: 'NAME',
          value: { text: `Name ${made}`, lang: 'EN', nameKind: 'ALIAS' },
          evidence: [{ document: 'document:article', note: 'It is listed.' }],
        },
      })
    : curation.setRank(author(), {
        claim: claims[made % claims.length] ?? '',
        rank: Math.floor(made / claims.length) % 2 === 0 ? 'DEPRECATED' : 'NORMAL',
      }));
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

function author() {
  return { by: 'bench', role: 'CURATOR', reason: 'A bench.', requestId: randomUUID() } as const;
}
