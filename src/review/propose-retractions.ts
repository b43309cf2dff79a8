import { inBatches } from '../shared/batches.js';
import { readIds, type Read } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import { readClaimRecords } from '../claims/graph/read-claim-records.js';
import { readClaimsCiting, readWithdrawals } from '../claims/graph/withdrawals.js';
import type {
  Payload,
  ProposedClaim,
  Proposed,
  ProposedRetraction,
  SaidAt,
} from '../claims/proposals.js';
import type { ClaimRecord, EvidenceRecord, LiteralValue } from '../claims/records.js';
import { mapInTurns } from '../shared/turn.js';
import { holding, meaningOf, namesOf, type Former } from './carry-decisions.js';
import { hasWords, withPlainSpaces } from './sentences-of-version.js';

/** A newer version of a document. */
interface NewerVersion extends Former {
  readonly text: string;
  /** The ids of the versions before it. */
  readonly older: readonly string[];
  /** The proposals read from it. */
  readonly proposed: readonly Proposed[];
}

/**
 * Proposals to retract claims whose only evidence is in sentences of older versions, which the newer one neither repeats nor
 * rewords.
 */
export async function proposeRetractions(
  read: Read,
  { text, older, proposed, ...versions }: NewerVersion,
): Promise<Proposed[]> {
  if (older.length === 0) return [];
  const citing = await readAccepted(read, await readClaimsCiting(read, older));
  const said = new Set([...proposed.flatMap(saidAgain), ...saidOtherwise(versions, proposed)]);
  const withdrawn = await readWithdrawals(read);
  const claims = await readClaimRecords(
    read,
    [...citing].filter((id) => !said.has(id)),
  );
  const isSaid = saysStill(text);
  const isNamed = hasWords(text);
  const retracted = await mapInTurns(claims.values(), (claim) => {
    if (claim.value?.type === 'NAME' && isNamed(claim.value.text)) return [];
    const counting = claim.evidence.filter(({ document }) => !withdrawn.has(document));
    const vanished = counting.flatMap((piece) => saidAt(piece) ?? []);
    const rests =
      vanished.length < counting.length ||
      vanished.some((at) => !older.includes(at.document) || isSaid(at));
    return rests || counting.length === 0 ? [] : [proposeRetraction(claim, vanished)];
  });
  return retracted.flat();
}

/** A test whether a text contains words, ignoring line breaks. */
export function saysStill(text: string): (said: Pick<SaidAt, 'exact'>) => boolean {
  const whole = withPlainSpaces(text);
  return ({ exact }) => whole.includes(withPlainSpaces(exact));
}

/** The claims of the graph that a proposal repeats. */
function saidAgain({ novelty, meets }: Proposed): readonly string[] {
  return novelty === 'CONFLICTS' ? [] : meets;
}

/** The claims that an older version became, and that the newer one says in another sentence. */
function saidOtherwise(versions: Former, proposed: readonly Proposed[]): string[] {
  const nameOf = namesOf(versions);
  const keyOf = (payload: Payload, document: string | null): string =>
    toCanonicalJson(meaningOf(payload, nameOf(document)));
  const said = new Set(proposed.map(({ payload }) => keyOf(payload, null)));
  return holding(versions).flatMap(({ payload, document, became }) =>
    payload.kind === 'CLAIM' && said.has(keyOf(payload, document)) ? (became ?? []) : [],
  );
}

/** The claims among these ids that are not retracted. */
export async function readAccepted(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of inBatches(ids))
    for (const id of readIds(
      await read(
        cypher`MATCH (c:Claim) WHERE c.id IN ${some} AND c.status = ${'ACCEPTED'} RETURN c.id`,
      ),
    ))
      found.add(id);
  return found;
}

type SaidIn = SaidAt & { readonly document: string };

/** Null for evidence without words. */
function saidAt({
  document,
  start,
  end,
  exact,
  phraseStart,
  phraseEnd,
  phrase,
}: EvidenceRecord): SaidIn | null {
  if (start === null || end === null || exact === null) return null;
  const isMarked = phraseStart !== null && phraseEnd !== null && phrase !== null;
  return {
    document,
    start,
    end,
    exact,
    phrase: isMarked ? { start: phraseStart, end: phraseEnd, exact: phrase } : null,
  };
}

function proposeRetraction(claim: ClaimRecord, evidence: readonly SaidAt[]): Proposed {
  const { id, subject, predicate, object, value, validFrom, validTo, ended } = claim;
  const payload: ProposedRetraction = {
    kind: 'RETRACTION',
    claim: id,
    subject,
    predicate,
    object,
    value: value && valueIn(value),
    role: roleOf(claim),
    validFrom,
    validTo,
    ...(ended && ({ ended } satisfies Partial<ProposedRetraction>)),
  };
  return {
    payload,
    evidence,
    rule: 'newer-version',
    method: 'EXPLICIT',
    confidence: 1,
    novelty: 'CONFLICTS',
    meets: [id],
  };
}

function roleOf({ roleKey, roleAr, roleEn }: ClaimRecord): ProposedClaim['role'] {
  return roleKey === null ? null : { key: roleKey, ar: roleAr, en: roleEn };
}

function valueIn(value: LiteralValue): NonNullable<ProposedClaim['value']> {
  switch (value.type) {
    case 'NAME':
      return { text: value.text, lang: value.lang, nameKind: value.nameKind };
    case 'TEXT':
      return { text: value.text, lang: value.lang };
    case 'CODE':
      return { text: value.text };
    case 'DATE':
      return { date: value.date };
    case 'NUMBER':
      return { number: value.number };
    case 'QUANTITY':
      return { number: value.number, unit: value.unit, text: value.raw };
  }
}
