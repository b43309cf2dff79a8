import type { ClaimPart } from '../../model/values/lists.js';
import { areCompatible, areCompatibleDates } from '../compatible.js';
import type { EvidenceRecord, StatedClaim } from '../records.js';
import { partsOf, wholeParts } from '../support.js';
import type { Shown } from './answer.js';

/** A piece of evidence that says a part of what is shown. */
export interface Witness {
  readonly part: ClaimPart;
  readonly claim: string;
  readonly piece: EvidenceRecord;
}

/** Maximum pieces for one part. */
const maxOfPart = 10;

/** The parts of an answer, each with whether a claim states it as it is shown, or so that both can be true. */
const saysPart = {
  VALUE: ({ value }, shown) =>
    value !== null && shown.value !== null && areCompatible(value, shown.value),
  SUBJECT: ({ subject }, { entity }) => subject === entity,
  OBJECT: ({ object }, { entity }) => object !== null && object === entity,
  ROLE: ({ roleKey }, { told }) => roleKey !== null && roleKey === told?.roleKey,
  VALID_FROM: ({ validFrom }, shown) => saysDate(validFrom, shown.validFrom),
  VALID_TO: ({ validTo }, shown) => saysDate(validTo, shown.validTo),
} as const satisfies Partial<Record<ClaimPart, (claim: StatedClaim, shown: Shown) => boolean>>;
type ShownPart = keyof typeof saysPart;
const shownParts = Object.keys(saysPart) as readonly ShownPart[];

function saysDate(said: string | null, shown: string | null): boolean {
  return said !== null && shown !== null && areCompatibleDates(said, shown);
}

/**
 * The pieces of evidence that say each part of an answer, the best first: those of claims that state it as precisely before those
 * that only agree with it, quotations before notes, and in the order of the claims.
 *
 * @param evidenceOf the evidence of a claim that counts, by its id
 */
export function witnessesOf(
  shown: Shown,
  evidenceOf: (claim: string) => readonly EvidenceRecord[],
): readonly Witness[] {
  return shownParts.flatMap((part) =>
    shown.claims
      .filter((claim) => saysPart[part](claim, shown))
      .flatMap((claim) => {
        const isAsPrecise = dateIn(claim, part).startsWith(dateIn(shown, part));
        return piecesOf(claim, evidenceOf(claim.id))
          .filter(({ supports }) => supports.includes(part))
          .map((piece) => ({
            witness: { part, claim: claim.id, piece },
            worth: 2 * Number(isAsPrecise) + Number(piece.exact !== null),
          }));
      })
      .sort((a, b) => b.worth - a.worth)
      .slice(0, maxOfPart)
      .map(({ witness }) => witness),
  );
}

/** The evidence with all parts that it bears. */
function piecesOf(claim: StatedClaim, evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  const parts = partsOf(claim);
  return evidence.map((piece) => ({ ...piece, supports: wholeParts(piece.supports, parts) }));
}

/** The date that a part is; empty for another. */
function dateIn(
  { value, validFrom, validTo }: Pick<StatedClaim, 'value' | 'validFrom' | 'validTo'>,
  part: ShownPart,
): string {
  const dates: Partial<Record<ShownPart, string | null>> = {
    VALUE: value?.type === 'DATE' ? value.date : null,
    VALID_FROM: validFrom,
    VALID_TO: validTo,
  };
  return dates[part] ?? '';
}
