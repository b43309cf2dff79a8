import { usePages } from '../data/use-pages.js';
import type { AnswerOf } from '../data/ask.js';
import { useTerms } from '../data/terms.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill, sayNumber } from '../words/say.js';
import { SelectField, TextField, type Draft } from './fields.js';
import type { Wanted } from './outcome.js';

export type EvidenceInput = Wanted<'assert-claim'>['claim']['evidence'][number];
export type ClaimPart = NonNullable<EvidenceInput['supports']>[number];
type Source = AnswerOf<'view-sources'>['documents']['nodes'][number];

/** One place in a document, as it is filled in. */
export interface EvidenceDraft extends Draft {
  readonly document: string;
}

export const noEvidence: EvidenceDraft = { document: '' };

interface EvidenceFieldsProps {
  readonly pieces: readonly EvidenceDraft[];
  readonly set: (pieces: readonly EvidenceDraft[]) => void;
  /** The parts that the claim has, of which a place may say some alone. */
  readonly parts: readonly ClaimPart[];
}

/** Where documents say it: each place a document with the words as they stand in it, or with what it says in our words. */
export function EvidenceFields({ pieces, set, parts }: EvidenceFieldsProps) {
  const sources = usePages('view-sources', { first: 100 }, ({ documents }) => documents, {
    all: true,
  });
  return (
    <fieldset class="pieces">
      <legend>{said.evidence}</legend>
      {pieces.map((piece, index) => (
        <Piece
          key={index}
          title={fill(said.oneEvidence, { number: sayNumber(index + 1) })}
          piece={piece}
          parts={parts}
          sources={sources.nodes}
          set={(name, value) => {
            set(pieces.map((each, at) => (at === index ? { ...each, [name]: value } : each)));
          }}
          {...(pieces.length > 1 && {
            remove: () => {
              set(pieces.filter((_, at) => at !== index));
            },
          })}
        />
      ))}
      <p>
        <button
          class="btn btn--small"
          type="button"
          onClick={() => {
            set([...pieces, noEvidence]);
          }}
        >
          {said.moreEvidence}
        </button>
      </p>
    </fieldset>
  );
}

interface PieceProps {
  readonly title: string;
  readonly piece: EvidenceDraft;
  readonly parts: readonly ClaimPart[];
  readonly sources: readonly Source[];
  readonly set: (name: string, value: string) => void;
  readonly remove?: () => void;
}

function Piece({ title, piece, parts, sources, set, remove }: PieceProps) {
  const field = (name: string) => ({
    value: piece[name] ?? '',
    set: (value: string) => {
      set(name, value);
    },
  });
  const source = sources.find(({ id }) => id === piece.document);
  const isHeld = source?.sha256 != null;
  return (
    <fieldset class="piece">
      <legend>
        {title}
        {remove !== undefined && (
          <button class="btn btn--small btn--plain" type="button" onClick={remove}>
            {said.lessEvidence}
          </button>
        )}
      </legend>
      <SelectField label={said.document} {...field('document')}>
        <option value="">{said.chooseDocument}</option>
        {sources.map(({ id, title: name, language }) => (
          <option key={id} value={id} lang={language}>
            {name}
          </option>
        ))}
      </SelectField>
      {isHeld && (
        <>
          <TextField label={said.exact} hint={said.exactHint} isLong {...field('exact')} />
          <div class="pair-of">
            <TextField label={said.start} dir="ltr" isNumber {...field('start')} />
            <TextField label={said.end} dir="ltr" isNumber {...field('end')} />
          </div>
          <p class="cap">{said.spanHint}</p>
        </>
      )}
      {source !== undefined && (
        <TextField
          label={said.evidenceNote}
          isLong
          {...field('note')}
          {...(!isHeld && { hint: said.noText })}
        />
      )}
      {source !== undefined && parts.length > 1 && (
        <Supports parts={parts} {...field('supports')} />
      )}
    </fieldset>
  );
}

interface SupportsProps {
  readonly parts: readonly ClaimPart[];
  readonly value: string;
  readonly set: (value: string) => void;
}

/** The parts of the claim that a place says; all of them as long as nobody says otherwise. */
function Supports({ parts, value, set }: SupportsProps) {
  const terms = useTerms();
  const chosen = value === '' ? parts : value.split(' ');
  return (
    <fieldset class="choice">
      <legend>{said.supports}</legend>
      {parts.map((part) => (
        <label key={part} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(part)}
            onChange={({ currentTarget: { checked } }) => {
              const next = parts.filter((each) =>
                each === part ? checked : chosen.includes(each),
              );
              set(next.length === parts.length ? '' : next.join(' '));
            }}
          />
          <span>{terms.value('ClaimPart', part)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The places that are filled in; undefined where one of them is not. */
export function toEvidence(pieces: readonly EvidenceDraft[]): EvidenceInput[] | undefined {
  const evidence = pieces.map(toPiece);
  return evidence.every((each) => each !== undefined) ? evidence : undefined;
}

function toPiece(piece: EvidenceDraft): EvidenceInput | undefined {
  const given = (name: string): string | undefined => {
    const text = piece[name] ?? '';
    return text.trim() === '' ? undefined : text;
  };
  const [exact, note, supports] = [given('exact'), given('note'), given('supports')];
  if (piece.document === '' || (exact === undefined && note === undefined)) return undefined;
  return {
    document: piece.document,
    ...(exact !== undefined && { exact }),
    ...(note !== undefined && { note }),
    ...(supports !== undefined && { supports: supports.split(' ') as ClaimPart[] }),
    ...positionsIn(given('start'), given('end')),
  };
}

function positionsIn(start: string | undefined, end: string | undefined) {
  const positions = { start: Number(start), end: Number(end) };
  return start !== undefined &&
    end !== undefined &&
    Object.values(positions).every(Number.isInteger)
    ? positions
    : {};
}
