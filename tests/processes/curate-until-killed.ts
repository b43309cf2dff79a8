import { writeSync } from 'node:fs';
import type { Author } from '../../src/claims/log/change-record.js';
import { createCuration, type Curation } from '../../src/review/curation.js';
import { KnownError } from '../../src/shared/errors.js';
import type { ChangeOutcome, EvidenceInput } from '../../src/change/actions/action-types.js';
import { openStore } from '../../src/store/open-store.js';
import { curator } from '../fixtures/curation/curator.js';

/** How many curators work at once. */
const curators = 4;

const evidence = [{ document: 'document:text', exact: 'الدورة 𝟜' }];
/** No document says the names that are made up here. */
const confirm = ['WORDS_NOT_FOUND'] as const;
const page = { document: 'document:page', note: 'In its imprint.' };

/** One curator's work: the results so far, and the next step. */
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

  /** Makes the next change, and keeps its result. */
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
    const made = this.#made();
    const asked = {
      author: { ...curator(), by: this.#name },
      text: `${this.#name} ${String(step)}`,
    };
    if (made === undefined) return createTopic(this.#curation, asked);
    const act = acts[step % acts.length] ?? createTopic;
    return act(this.#curation, { ...asked, ...made });
  }

  #made(): Made | undefined {
    const [subject, claim, change] = [this.#entities, this.#claims, this.#changes].map((list) =>
      list.at(-1),
    );
    if (subject === undefined || claim === undefined || change === undefined) return undefined;
    return { subject, claim, change, other: this.#entities.at(-2) ?? subject };
  }
}

interface Asked {
  readonly author: Author;
  readonly text: string;
}

/** The curator's last result, and the entity before the last. */
interface Made {
  readonly subject: string;
  readonly claim: string;
  readonly change: string;
  readonly other: string;
}

/** Claims with both documents, or one if a process was killed before it had undone the withdrawal of the other. */
async function createTopic(curation: Curation, { author, text }: Asked): Promise<ChangeOutcome> {
  const create = (...cited: readonly EvidenceInput[]) =>
    curation.createEntity(author, {
      kind: 'Topic',
      confirm,
      names: [{ text, lang: 'EN', nameKind: 'OFFICIAL', evidence: cited }],
    });
  const outcome = await create(...evidence, page);
  return outcome.change ? outcome : create(...evidence);
}

type Act = (curation: Curation, asked: Asked & Made) => Promise<ChangeOutcome>;

const undo: Act = ({ undoChange }, { author, change }) => undoChange(author, { change });

const acts: readonly Act[] = [
  createTopic,
  ({ assertClaim }, { author, subject, text }) => {
    const value = { text, lang: 'EN', nameKind: 'ALIAS' } as const;
    return assertClaim(author, { confirm, claim: { subject, predicate: 'NAME', value, evidence } });
  },
  ({ setRank }, { author, claim }) => setRank(author, { claim, rank: 'PREFERRED' }),
  ({ correctClaim }, { author, claim, text }) => correctClaim(author, { claim, note: text }),
  ({ retractClaim }, { author, claim }) => retractClaim(author, { claim }),
  undo,
  ({ withdrawDocument }, { author }) => withdrawDocument(author, { document: page.document }),
  undo,
  ({ mergeEntities }, { author, subject, other }) =>
    mergeEntities(author, { canonical: subject, others: [other] }),
];

/** On a busy machine a change may wait too long for its turn: then the next one is made. */
function waitWhereBusy(error: unknown): Pick<ChangeOutcome, 'change'> {
  if (error instanceof KnownError && error.code === 'OVERLOADED') return { change: null };
  throw error;
}

/** A process that curates until it is killed: the id and number of each change are printed when it is acknowledged. */
async function curateUntilKilled(address: string, password: string, run: string): Promise<void> {
  const store = await openStore(address, { password });
  const curation = createCuration(store);
  const curate = async (number: number) => {
    const work = new Work(curation, `run ${run} curator ${String(number)}`);
    for (;;) {
      const { change } = await work.next().catch(waitWhereBusy);
      if (change) writeSync(1, `${change.id} ${String(change.number)} ${change.kind}\n`);
    }
  };
  await Promise.all(Array.from({ length: curators }, (_, number) => curate(number)));
}

const [address = '', password = '', run = '0'] = process.argv.slice(2);
await curateUntilKilled(address, password, run);
