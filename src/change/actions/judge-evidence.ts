import type { ClaimPart, Confirmation } from '../../model/values/lists.js';
import { holdsPart, type Content, type NamesOf } from '../../claims/evidence/holds-part.js';
import { Quote } from '../../claims/evidence/quote.js';
import type { DocumentRecord } from '../../claims/records.js';
import type { Faults, Place } from '../../shared/yaml/faults.js';
import { partsOf } from '../../claims/support.js';
import { isGiven, type Cited } from './cite-evidence.js';

/** How the evidence of a claim that a person states is judged. */
export interface Judging {
  readonly confirm: readonly Confirmation[];
  /** The parts that new evidence is for, if it does not name them; by default all. */
  readonly wanted?: readonly ClaimPart[];
  /** Parts that evidence bears by being given for a known claim: the tie that has ended. */
  readonly implied?: readonly ClaimPart[];
  /** The confidence that a person gave the claim whose evidence is kept; left out if it follows from that. */
  readonly given?: number | undefined;
}

/** The confidence of a claim whose words a person had to interpret. */
const interpreted = 0.8;

/** The supported parts of each piece, and the confidence if it does not follow from them. */
export interface Judged {
  readonly supports: readonly (readonly ClaimPart[])[];
  readonly confidence: number | undefined;
}

/** The things by which evidence is judged. */
export interface JudgingScope {
  readonly names: NamesOf;
  readonly documentOf: (piece: Cited) => DocumentRecord | undefined;
  readonly faults: Faults;
  /** The place of the evidence in the input. */
  readonly place: Place;
}

interface Piece {
  readonly supports: readonly ClaimPart[];
  /** The parts that its words say, or that a note on a document without text tells. */
  readonly found: readonly ClaimPart[];
  /** True for new evidence whose parts nobody named. */
  readonly isOpen: boolean;
  readonly isHeld: boolean;
}

/**
 * Judges whether the words of each piece of evidence hold the parts of the claim that it supports. Words that do not, and notes on
 * a document whose text is held, are faults unless the person confirms them.
 */
export function judgeEvidence(
  claim: Content,
  evidence: readonly Cited[],
  judging: Judging,
  scope: JudgingScope,
): Judged {
  const { confirm, given } = judging;
  const isConfirmed = confirm.includes('WORDS_NOT_FOUND');
  const parts = partsOf(claim);
  const implied = impliedOf(parts, judging);
  const told = parts.filter((part) => part !== 'SUBJECT' && !implied.includes(part));
  const wanted = judging.wanted?.filter((part) => told.includes(part)) ?? told;
  const pieces = evidence.map((piece, i) => {
    const read = readPiece(piece, claim, { told, wanted }, scope);
    const lacking = lackingOf(read, wanted, told);
    const fault = lacking.length > 0 && !isConfirmed;
    if (fault) scope.faults.add(scope.place.in(piece.at ?? i), reasonOf(piece, lacking));
    return read.isOpen && read.supports.length === 0 ? { ...read, supports: wanted } : read;
  });
  const unsaid = told.filter((part) => !pieces.some(({ supports }) => supports.includes(part)));
  const isOpen = pieces.some((piece) => piece.isOpen) && unsaid.length > 0;
  if (isOpen && !isConfirmed)
    scope.faults.add(scope.place, `nothing given says its ${unsaid.join(', ')}: ${remedy}`);
  const borne = pieces.map((piece) => ({
    ...piece,
    supports: [...piece.supports, ...(piece.isOpen && isConfirmed ? unsaid : [])],
  }));
  return {
    // Held evidence supports the parts that it was given for.
    supports: borne.map(({ supports, isHeld }) => (isHeld ? supports : withTie(supports, implied))),
    confidence: confidenceOf(borne, told, given),
  };
}

/** The implied parts that the claim has; none where nothing else is left for words to say. */
function impliedOf(parts: readonly ClaimPart[], { implied = [] }: Judging): readonly ClaimPart[] {
  const isMore = parts.some((part) => part !== 'SUBJECT' && !implied.includes(part));
  return isMore ? implied.filter((part) => parts.includes(part)) : [];
}

const remedy = 'cite words that do, or confirm: [WORDS_NOT_FOUND]';

interface Parts {
  /** The parts that words must say. */
  readonly told: readonly ClaimPart[];
  /** Those that new evidence is for. */
  readonly wanted: readonly ClaimPart[];
}

function readPiece(
  piece: Cited,
  claim: Content,
  { told, wanted }: Parts,
  scope: JudgingScope,
): Piece {
  const { supports = null, isHeld = false } = piece;
  if (isHeld) return { supports: supports ?? told, found: told, isOpen: false, isHeld };
  const found = findParts(piece, claim, told, scope);
  const isOpen = supports === null;
  return {
    supports: supports ?? found.filter((part) => wanted.includes(part)),
    found,
    isOpen,
    isHeld,
  };
}

/** The parts that the words of a piece say; of a note all, unless its document has words to be cited. */
function findParts(
  piece: Cited,
  claim: Content,
  told: readonly ClaimPart[],
  { names, documentOf }: JudgingScope,
): readonly ClaimPart[] {
  const document = documentOf(piece);
  if (!isGiven(piece.exact)) return document?.text === null ? told : [];
  const quote = new Quote(piece.exact, document?.published ?? null);
  return told.filter((part) => holdsPart(part, claim, quote, names));
}

/** The parts that a piece is given for and does not say. */
function lackingOf(
  { supports, found, isOpen }: Piece,
  wanted: readonly ClaimPart[],
  told: readonly ClaimPart[],
) {
  if (isOpen) return supports.length === 0 ? wanted : [];
  return supports.filter((part) => told.includes(part) && !found.includes(part));
}

function reasonOf({ exact }: Cited, lacking: readonly ClaimPart[]): string {
  return isGiven(exact)
    ? `its words do not say the ${lacking.join(', ')}: ${remedy}`
    : 'a note on a document whose text is held: cite its words, or confirm: [WORDS_NOT_FOUND]';
}

/** Evidence of the object or the value is evidence of the subject; evidence of an end is evidence of the tie that ends. */
function withTie(supports: readonly ClaimPart[], implied: readonly ClaimPart[]): ClaimPart[] {
  const all = new Set([...supports, ...(supports.length > 0 ? implied : [])]);
  if (all.has('OBJECT') || all.has('VALUE')) all.add('SUBJECT');
  return [...all];
}

function confidenceOf(
  pieces: readonly Piece[],
  told: readonly ClaimPart[],
  given: number | undefined,
): number | undefined {
  const isBorne = (part: ClaimPart, by: (piece: Piece) => boolean) =>
    pieces.some(
      (piece) => piece.supports.includes(part) && piece.found.includes(part) && by(piece),
    );
  if (!told.every((part) => isBorne(part, () => true))) return Math.min(interpreted, given ?? 1);
  const isNew = told.every((part) => isBorne(part, ({ isHeld }) => !isHeld));
  return isNew ? undefined : given;
}
