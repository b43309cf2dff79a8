import { usePages } from '../data/use-pages.js';
import type { AnswerOf } from '../data/ask.js';
import { useTerms } from '../data/terms.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill, sayNumber } from '../words/say.js';
import type { ClaimPart, EvidenceInput } from './claim-form.js';
import { bindTo, filledIn, type Draft } from './draft.js';
import { ChecksField, SelectField, TextField } from './fields.js';

type Source = AnswerOf<'view-sources'>['documents']['nodes'][number];

export const noEvidence: Draft = {};

interface EvidenceFieldsProps {
  readonly pieces: readonly Draft[];
  readonly set: (pieces: readonly Draft[]) => void;
  /** Parts of the claim, of which a place may say some alone. */
  readonly parts: readonly ClaimPart[];
}

/** Fields of evidence: each place is a document with an excerpt of it, or with a note on it. */
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
          change={(change) => {
            set(pieces.map((each, at) => (at === index ? { ...each, ...change } : each)));
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
  readonly piece: Draft;
  readonly parts: readonly ClaimPart[];
  readonly sources: readonly Source[];
  readonly change: (change: Draft) => void;
  readonly remove?: () => void;
}

function Piece({ title, piece, parts, sources, change, remove }: PieceProps) {
  const terms = useTerms();
  const bind = bindTo(piece, change);
  const source = sources.find(({ id }) => id === piece['document']);
  const isHeld = source?.sha256 != null;
  const documents = sources.map(({ id, title: name, language }) => [id, name, language] as const);
  const supports = partsIn(piece) ?? parts;
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
      <SelectField
        label={said.document}
        options={[['', said.chooseDocument], ...documents]}
        {...bind('document')}
      />
      {isHeld && (
        <>
          <TextField label={said.exact} hint={said.exactHint} type="long" {...bind('exact')} />
          <div class="fields">
            <TextField label={said.start} dir="ltr" type="number" {...bind('start')} />
            <TextField label={said.end} dir="ltr" type="number" {...bind('end')} />
          </div>
          <p class="cap">{said.spanHint}</p>
        </>
      )}
      {source !== undefined && (
        <TextField
          label={said.evidenceNote}
          hint={isHeld ? undefined : said.noText}
          type="long"
          {...bind('note')}
        />
      )}
      {source !== undefined && parts.length > 1 && (
        <ChecksField
          label={said.supports}
          options={parts.map((part) => [part, terms.value('ClaimPart', part)])}
          value={supports}
          set={(chosen) => {
            change({ supports: chosen.length === parts.length ? '' : chosen.join(' ') });
          }}
        />
      )}
    </fieldset>
  );
}

/** Parts of the claim that a place says; undefined if it says all of them. */
function partsIn({ supports = '' }: Draft): readonly ClaimPart[] | undefined {
  return supports === '' ? undefined : (supports.split(' ') as ClaimPart[]);
}

/** Places that are filled in; undefined if one of them is not. */
export function toEvidence(pieces: readonly Draft[]): EvidenceInput[] | undefined {
  const evidence = pieces.map(toPiece);
  return evidence.every((each) => each !== undefined) ? evidence : undefined;
}

function toPiece(piece: Draft): EvidenceInput | undefined {
  const { document, exact, note } = filledIn(piece, ['document', 'exact', 'note']);
  const supports = partsIn(piece);
  if (document === undefined || (exact === undefined && note === undefined)) return undefined;
  return {
    document,
    // An excerpt is sent to the letter, with the spaces around it.
    ...(exact !== undefined && { exact: piece['exact'] ?? exact }),
    ...(note !== undefined && { note: piece['note'] ?? note }),
    ...(supports && { supports: [...supports] }),
    ...positionsIn(piece),
  };
}

function positionsIn(piece: Draft) {
  const { start, end } = filledIn(piece, ['start', 'end']);
  const positions = { start: Number(start), end: Number(end) };
  return Object.values(positions).every(Number.isInteger) ? positions : {};
}
