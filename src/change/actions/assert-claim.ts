import type { Language } from '../../model/values/lists.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { ClaimRecord, DocumentRecord } from '../../claims/records.js';
import { givenConfidence, type SourceOf } from '../../claims/support.js';
import type { AssertClaimInput } from './action-types.js';
import { citedIn } from './cite-evidence.js';
import { compileClaimInputs, type CitedClaimInput } from './compile-claim-input.js';
import { decide, type RecordStates } from '../apply/record-states.js';
import { RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';

/** States a claim with its evidence. An existing claim gets the evidence added, and a retraction of it is lifted. */
export const assertClaim = actionOf('ASSERT_CLAIM', intendAssertion);

/** The states of records with a claim stated. */
function intendAssertion(
  records: RecordReader,
  { claim, confirm }: AssertClaimInput,
): Promise<RecordStates> {
  return intendClaims(records, [
    { ...claim, judging: { confirm: confirm ?? [] }, path: ['claim'] },
  ]);
}

export interface IntendOptions {
  /** Ids of entities that the same action creates. */
  readonly made?: readonly string[];
  /** The id of a claim to be stated anew, with only the given evidence. */
  readonly replaced?: string;
  /** Drafts that the same action makes citable. */
  readonly drafts?: readonly DocumentRecord[];
}

/** The states of records with the claims added. */
export async function intendClaims(
  store: GraphReader,
  inputs: readonly CitedClaimInput[],
  { made, replaced, drafts }: IntendOptions = {},
): Promise<RecordStates> {
  const records = RecordReader.of(store);
  const named = await keepLabels(records, inputs, replaced);
  const ids = (await compileClaimInputs(records, named.map(asWhole), made, drafts)).map(
    ({ id }) => id,
  );
  const there = await records.claims(ids);
  const sourceOf = await records.retellings();
  const whole = await compileClaimInputs(
    records,
    named.map((input, i) => {
      const held = there.get(ids[i] ?? '');
      return held && held.id !== replaced ? joinHeld(held, input, sourceOf) : input;
    }),
    made,
    drafts,
  );
  const decided = await records.overrides(ids);
  return {
    claims: Object.fromEntries(whole.map((claim) => [claim.id, merge(there.get(claim.id), claim)])),
    overrides: Object.fromEntries(
      [...there.values()].map((stated) => [
        stated.id,
        decide(stated, decided.get(stated.id) ?? null, { status: 'ACCEPTED' }),
      ]),
    ),
  };
}

/**
 * The inputs with a second official name of a language as an alias, unless it is confirmed: an entity keeps the label that it has.
 *
 * @param replaced the id of the claim that the input corrects
 */
async function keepLabels(
  records: RecordReader,
  inputs: readonly CitedClaimInput[],
  replaced?: string,
): Promise<readonly CitedClaimInput[]> {
  const names = await records.names([
    ...new Set(inputs.filter(isOfficial).map(({ subject }) => subject)),
  ]);
  const met: { of: string; lang: Language | null | undefined; text: string | null | undefined }[] =
    [];
  for (const [of, held] of names)
    for (const { claim, lang, text, nameKind } of held)
      if (nameKind === 'OFFICIAL' && claim !== replaced) met.push({ of, lang, text });
  return inputs.map((input) => {
    const { subject: of, value, judging } = input;
    if (!isOfficial(input) || !value) return input;
    const others = met.filter((name) => name.of === of && name.lang === value.lang);
    const isSecond = others.length > 0 && !others.some(({ text }) => text === value.text);
    if (isSecond && !judging?.confirm.includes('LABEL'))
      return { ...input, value: { ...value, nameKind: 'ALIAS' } };
    met.push({ of, lang: value.lang, text: value.text });
    return input;
  });
}

/** Whether a person states an official name. */
function isOfficial({ predicate, value, judging }: CitedClaimInput): boolean {
  return (
    judging !== undefined && predicate === 'NAME' && (value?.nameKind ?? 'OFFICIAL') === 'OFFICIAL'
  );
}

/** The input as it identifies its claim: which parts the evidence supports makes no difference. */
function asWhole({ evidence, ...input }: CitedClaimInput): CitedClaimInput {
  return {
    ...input,
    judging: undefined,
    evidence: evidence.map((piece) => ({ ...piece, supports: null })),
  };
}

/** The input with the evidence of the claim that is there, followed by the new pieces. */
function joinHeld(held: ClaimRecord, input: CitedClaimInput, sourceOf: SourceOf): CitedClaimInput {
  const given = givenConfidence(held, sourceOf);
  return {
    ...input,
    note: input.note ?? held.note,
    evidence: [
      ...held.evidence.map(citedIn),
      ...input.evidence.map((piece, at) => ({ ...piece, at })),
    ],
    ...(input.judging &&
      ({ judging: { ...input.judging, given } } satisfies Partial<CitedClaimInput>)),
  };
}

/** The claim with the rank and status that its dataset states: a claim input does not change them. */
function merge(there: ClaimRecord | undefined, claim: ClaimRecord): ClaimRecord {
  return there ? { ...claim, rank: there.rank, status: there.status } : claim;
}
