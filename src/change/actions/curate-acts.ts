import { committerOf } from '../apply/apply-change.js';
import { documentIdOf } from '../../claims/ids.js';
import type { Author } from '../../claims/log/change-record.js';
import type { GraphStore } from '../../store/graph-store.js';
import { isJsonObject } from '../../shared/json-object.js';
import { Turn } from '../../shared/turn.js';
import type {
  ActInput,
  ActInputs,
  ActionOptions,
  ChangeOutcome,
  CurateInput,
} from './action-types.js';
import { Refused, type UserError } from '../apply/refused.js';
import type { RecordStates } from '../apply/record-states.js';
import { intendClaims } from './assert-claim.js';
import { intendEvidence } from './add-evidence.js';
import { intendDocument } from './create-document.js';
import { intendEnd } from './end-claim.js';
import { intendCorrection } from './correct-claim.js';
import { intendEntity } from './create-entity.js';
import { intendRank, intendRetraction } from './decide-claim.js';
import { intendJudging } from './judge-entities.js';
import { intendMerge } from './merge-entities.js';
import { intendMove } from './move-claims.js';
import type { RecordReader } from './record-reader.js';
import { errorsOf, runAction, type Acting, type IntendStates } from './run-action.js';
import { intendSplit } from './split-entity.js';
import { intendTranslation } from './translate-evidence.js';
import { intendUpdate } from './update-document.js';

/** Carries out several acts as one change, all or nothing. Each sees the graph after those before it. */
export function curate(
  store: GraphStore,
  author: Author,
  input: CurateInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    { kind: 'CURATE', input },
    async (records, becomes) => {
      const set = () => new ChangeSet(records, { author, becomes }).run(input.acts);
      // An act that fails while records are missing is tried again once they are there.
      await records.readAhead(() => set().catch(() => []));
      const faults = await set();
      if (faults.length > 0) throw new Refused(faults);
      return { next: records.pending };
    },
    options,
  );
}

/** Result of an act: its states, and the id of what it makes. */
interface Intended {
  readonly next: RecordStates;
  readonly id?: string | undefined;
}

type Act<Input> = (records: RecordReader, input: Input, acting: Acting) => Promise<Intended>;
type Acts = { readonly [Name in keyof ActInputs]: Act<ActInputs[Name]> };

const nothing: RecordStates = { claims: {}, overrides: {} };

/** An act that makes nothing which later ones could name. */
const by =
  <Input>(intend: IntendStates<Input>): Act<Input> =>
  async (...asked) => ({ next: await intend(...asked) });

const acts: Acts = {
  assert: async (records, { confirm, ...claim }) => {
    const judging = { confirm: confirm ?? [] };
    const next = await intendClaims(records, [{ ...claim, judging, path: [] }]);
    return { next, id: Object.keys(next.claims)[0] };
  },
  correct: by(intendCorrection),
  end: by(intendEnd),
  addEvidence: by(intendEvidence),
  createDocument: async (records, input, acting) => {
    const id = documentIdOf(input.key);
    const isThere = input.ifMissing === true && (await records.documents([id])).has(id);
    return { id, next: isThere ? nothing : await intendDocument(records, input, acting) };
  },
  updateDocument: by(intendUpdate),
  translateEvidence: by(intendTranslation),
  retract: by(intendRetraction),
  rank: by(intendRank),
  create: intendEntity,
  merge: by(intendMerge),
  split: by(intendSplit),
  move: by(intendMove),
  judge: by(intendJudging),
};

/** Acts in their order, with the names that they give to what they make. */
class ChangeSet {
  /** Ids by the names of acts: `new:x`. Null for an act that failed. */
  readonly #named = new Map<string, string | null>();

  constructor(
    readonly records: RecordReader,
    readonly acting: Acting,
  ) {}

  /** Returns the faults of all acts; one that rests on a failed act has none of its own. */
  async run(inputs: readonly ActInput[]): Promise<readonly UserError[]> {
    const turn = new Turn();
    const faults: UserError[] = [];
    for (const [i, input] of inputs.entries()) {
      faults.push(...(await this.#act(input, i)));
      if (turn.isOver) await turn.rest();
    }
    return faults;
  }

  async #act(input: ActInput, i: number): Promise<readonly UserError[]> {
    const act = readAct(input);
    const path = ['acts', String(i)];
    if (!act) return [faultAt(path, `must be one act of ${Object.keys(acts).join(', ')}`)];
    const { name, asked, as } = act;
    const at = [...path, name];
    if (this.#named.has(as)) return [faultAt([...at, 'as'], 'is the name of an act before')];
    const keep = (id: string | null) => as !== '' && this.#named.set(as, id);
    try {
      const { next, id } = await this.#carryOut(name, this.#resolve(asked));
      this.records.intend(next);
      keep(id ?? null);
      return [];
    } catch (error) {
      keep(null);
      return error instanceof RestsOnFailed ? [] : errorsOf(error).map((each) => inside(at, each));
    }
  }

  async #carryOut(name: keyof Acts, act: unknown): Promise<Intended> {
    await this.#refuseUnseen(act);
    const carryOut = acts[name] as Act<unknown>;
    return carryOut(this.records, act, this.acting);
  }

  /** Refuses an act on claims of the graph without the revisions that its author has seen. */
  async #refuseUnseen(act: unknown): Promise<void> {
    const { records } = this;
    const unseen = claimsIn(act).filter(
      ({ claim, ifRevision }) =>
        typeof ifRevision !== 'number' && !(claim in records.pending.claims),
    );
    const ids = unseen.map(({ claim }) => claim);
    const [held, revisions] = [await records.claims(ids), await records.revisions(ids)];
    const faults = unseen
      .filter(({ claim }) => held.has(claim))
      .map(({ claim, path }) => {
        const revision = revisions.get(claim) ?? 0;
        const what = `is needed in a set: the revision of the claim is ${revision}`;
        return faultAt([...path, 'ifRevision'], what);
      });
    if (faults.length > 0) throw new Refused(faults);
  }

  /** The input with the ids of what earlier acts made in place of their names. */
  #resolve(value: unknown): unknown {
    if (typeof value === 'string') {
      const id = this.#named.get(value);
      if (id === null) throw new RestsOnFailed();
      return id ?? value;
    }
    if (Array.isArray(value)) return value.map((item) => this.#resolve(item));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#resolve(item)]),
    );
  }
}

interface NamedClaim {
  readonly claim: string;
  readonly ifRevision?: unknown;
  readonly path: readonly string[];
}

/** The claims on which an act is carried out. */
function claimsIn(act: unknown): NamedClaim[] {
  if (!isJsonObject(act)) return [];
  const { claim, ifRevision, claims = [] } = act;
  if (typeof claim === 'string') return [{ claim, ifRevision, path: [] }];
  return (claims as Omit<NamedClaim, 'path'>[]).map((each, i) => ({
    ...each,
    path: ['claims', String(i)],
  }));
}

/** Ends an act that names something which an earlier act failed to make. */
class RestsOnFailed extends Error {}

/** The one act of an input, and the name by which later ones call what it makes; undefined if there is not one. */
function readAct(input: ActInput) {
  const given = Object.entries(input).filter(([, act]: [string, unknown]) => isJsonObject(act));
  const [name = '', asked] = given[0] ?? [];
  if (given.length > 1 || !isAct(name) || !asked) return undefined;
  const as = 'as' in asked && typeof asked.as === 'string' ? `new:${asked.as}` : '';
  return { name, asked, as };
}

function isAct(name: string): name is keyof Acts {
  return Object.hasOwn(acts, name);
}

function faultAt(path: readonly string[], what: string): UserError {
  return { code: 'BAD_INPUT', path, current: null, message: `${placeOf(path)}: ${what}.` };
}

/** A fault of an act at its place in the set. */
function inside(at: readonly string[], { path, message, ...fault }: UserError): UserError {
  const own = `${path.join('.')}: `;
  const what = [own, `${placeOf(path)}: `, 'The input: '].find((start) =>
    message.startsWith(start),
  );
  const whole = [...at, ...path];
  return { ...fault, path: whole, message: `${placeOf(whole)}: ${message.slice(what?.length)}` };
}

/** `acts[699].assert.evidence[0].exact` */
function placeOf(path: readonly string[]): string {
  return path
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);
}
