import { writeSync } from 'node:fs';
import { createCuration, type Curation } from '../../src/claims/change/curation.js';
import type { ChangeOutcome } from '../../src/claims/change/action-types.js';
import { openStore } from '../../src/store/open-store.js';
import { curator } from '../fixtures/curation/curator.js';

/** How many curators work at once. */
const curators = 4;

const evidence = [{ document: 'document:text', exact: 'الدورة 𝟜' }];
const page = { document: 'document:page', note: 'In its imprint.' };

/** One curator's work: what they have made so far, and what they do next with it. */
class Work {
  readonly #curation: Curation;
  readonly #name: string;
  readonly #entities: string[] = [];
  readonly #claims: string[] = [];
  readonly #changes: string[] = [];
  #step = 0;

  constructor(curation: Curation, name: string) {
    this.#curation = curation;
    this.#name = name;
  }

  /** Makes the next change, and keeps what it made. */
  async next(): Promise<ChangeOutcome> {
    const outcome = await this.#act(this.#step++);
    const { change, entities, claims } = outcome;
    if (change?.kind === 'CREATE_ENTITY') this.#entities.push(...entities);
    if (change?.kind === 'ASSERT_CLAIM' || change?.kind === 'CREATE_ENTITY')
      this.#claims.push(...claims);
    if (change) this.#changes.push(change.id);
    return outcome;
  }

  #act(step: number): Promise<ChangeOutcome> {
    const author = { ...curator(), by: this.#name };
    const text = `${this.#name} ${String(step)}`;
    const subject = this.#entities.at(-1);
    const claim = this.#claims.at(-1);
    const change = this.#changes.at(-1);
    const name = { text, lang: 'EN', nameKind: 'ALIAS' } as const;
    const turn = step % 9;
    if (turn === 0 || subject === undefined || claim === undefined || change === undefined) {
      const names = [{ ...name, nameKind: 'OFFICIAL', evidence: [...evidence, page] }] as const;
      return this.#curation.createEntity(author, { kind: 'Topic', names });
    }
    if (turn === 1) {
      const said = { subject, predicate: 'NAME', value: name, evidence };
      return this.#curation.assertClaim(author, { claim: said });
    }
    if (turn === 2) return this.#curation.setRank(author, { claim, rank: 'PREFERRED' });
    if (turn === 3) return this.#curation.correctClaim(author, { claim, note: text });
    if (turn === 4) return this.#curation.retractClaim(author, { claim });
    if (turn === 5) return this.#curation.undoChange(author, { change });
    if (turn === 6) return this.#curation.withdrawDocument(author, { document: page.document });
    if (turn === 7) return this.#curation.undoChange(author, { change });
    const other = this.#entities.at(-2) ?? subject;
    return this.#curation.mergeEntities(author, { canonical: subject, others: [other] });
  }
}

/** A process that curates until it is killed: the id and number of each change are printed when it is acknowledged. */
async function curateUntilKilled(address: string, password: string, run: string): Promise<void> {
  const store = await openStore(address, { password });
  const curation = createCuration(store);
  const curate = async (number: number) => {
    const work = new Work(curation, `run ${run} curator ${String(number)}`);
    for (;;) {
      const { change } = await work.next();
      if (change) writeSync(1, `${change.id} ${String(change.number)} ${change.kind}\n`);
    }
  };
  await Promise.all(Array.from({ length: curators }, (_, number) => curate(number)));
}

const [address = '', password = '', run = '0'] = process.argv.slice(2);
await curateUntilKilled(address, password, run);
