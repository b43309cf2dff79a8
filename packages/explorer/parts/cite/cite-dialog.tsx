import { useState } from 'preact/hooks';
import '../../style/cite.css';
import {
  citationStyles,
  toBibtex,
  toCslItem,
  writeCitation,
  type Cited,
} from '#text/citation/index.js';
import { useSession } from '../../data/session.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { language, type Language } from '../../language.js';
import { site } from '../../site.js';
import { fill, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { Check, Segments, Select } from '../choices.js';
import { Dialog } from '../dialog.js';
import { Words } from '../entity.js';
import { Answered } from '../panel.js';
import { CopyButton } from '../query.js';
import { Unstated } from '../value.js';
import { WitnessFigure } from '../witness.js';
import { addressOfClaim, claimOf, sayClaim, shortId, type Claim } from './claim.js';
import { citeWords as said } from './cite-words.js';

interface DialogProps {
  readonly claim: string;
  readonly close: () => void;
}

/** Dialog with the citation of a claim in the formats that writers take. */
export function CiteDialog({ claim: id, close }: DialogProps) {
  const asked = useAnswer('view-claim', { id }, useSession());
  return (
    <Dialog title={said.title} close={close} isWide>
      {(end) => (
        <>
          <Answered asked={asked}>
            {(data) => {
              const claim = claimOf(data);
              return claim === undefined ? (
                <p>{words.state.noSuchThing}</p>
              ) : (
                <Citation claim={claim} version={data.graph.version} />
              );
            }}
          </Answered>
          <p class="row">
            <button class="btn" type="button" onClick={end}>
              {said.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

type Piece = Claim['evidence'][number];

interface CitationProps {
  readonly claim: Claim;
  readonly version: number;
}

function Citation({ claim, version }: CitationProps) {
  const terms = useTerms();
  const [place, setPlace] = useState(0);
  const [isPinned, setPinned] = useState(true);
  const [tongue, setTongue] = useState<Language>(language);
  const piece = claim.evidence[place];
  if (piece === undefined) return <p>{words.witness.none}</p>;
  const address = addressOfClaim(claim.id, isPinned ? version : undefined);
  const source = claim.cited[place]?.document;
  const cited = citedOf({ id: claim.id, piece, source, address, version, tongue });
  return (
    <div class="cite">
      <div>
        <h3>
          <Words text={sayClaim(terms, claim)} />
        </h3>
        {claim.evidence.length > 1 && (
          <label class="fld">
            <span>{said.evidence}</span>
            <Select
              options={claim.evidence.map(({ document }, index) => [String(index), document.title])}
              value={String(place)}
              set={(next) => {
                setPlace(Number(next));
              }}
            />
          </label>
        )}
        <WitnessFigure method={claim.method} evidence={piece} />
        <Facts piece={piece} source={source} version={version} />
        <Check checked={isPinned} set={setPinned}>
          <span>{fill(said.pin, { version: sayNumber(version) })}</span>
        </Check>
        <p class="cap">{said.pinHint}</p>
        <p class="cap">{said.permalink}</p>
        <code class="addr" dir="ltr">
          {address}
        </code>
        <CopyButton text={address} label={said.copyLink} />
      </div>
      <div>
        <Segments
          label={said.language}
          options={[
            ['ar', said.languages.ar],
            ['en', said.languages.en],
          ]}
          value={tongue}
          set={setTongue}
        />
        <Formats cited={cited} tongue={tongue} />
      </div>
    </div>
  );
}

type Source = Claim['cited'][number]['document'] | undefined;

interface CitedProps {
  readonly id: string;
  readonly piece: Piece;
  readonly source: Source;
  readonly address: string;
  readonly version: number;
  readonly tongue: Language;
}

function citedOf({ id, piece, source, address, version, tongue }: CitedProps): Cited {
  const { document, exact, note, paragraph, translationAr, translationEn } = piece;
  const translation = tongue === 'ar' ? translationAr : translationEn;
  const url = source?.url ?? undefined;
  return {
    document: { ...document, url, retrieved: source?.retrieved },
    claim: { id: shortId(id), exact, note, paragraph, translation: translation?.text },
    graph: { name: site.name, address, version },
  };
}

type FactsProps = Pick<CitedProps, 'piece' | 'source' | 'version'>;

function Facts({ piece: { document, paragraph }, source, version }: FactsProps) {
  const { published } = document;
  const place =
    paragraph === 0
      ? words.reader.heading
      : fill(words.reader.paragraph, { number: String(paragraph) });
  const rows: readonly (readonly [string, string | undefined])[] = [
    [said.document, document.title],
    [said.place, paragraph == null ? undefined : place],
    [said.published, published == null ? undefined : sayDate(published)],
    [said.retrieved, source && sayDate(source.retrieved)],
    [said.hash, source?.sha256 == null ? undefined : `sha256 ${source.sha256.slice(0, 12)}…`],
    [said.version, sayNumber(version)],
  ];
  return (
    <dl class="names">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt class="cap">{name}</dt>
          <dd>{value === undefined ? <Unstated /> : <Words text={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FormatsProps {
  readonly cited: Cited;
  readonly tongue: Language;
}

function Formats({ cited, tongue }: FormatsProps) {
  const texts = citationStyles.map((style) => {
    const pieces = writeCitation(cited, style, tongue);
    return { name: style, pieces, text: pieces.map(({ text }) => text).join('') };
  });
  const direction = tongue === 'ar' ? 'rtl' : 'ltr';
  return (
    <>
      {texts.map(({ name, pieces, text }) => (
        <Format key={name} title={said.formats[name]} text={text}>
          {name === 'markdown' ? (
            <pre tabIndex={0} lang={tongue} dir={direction}>
              {text}
            </pre>
          ) : (
            <p lang={tongue} dir={direction}>
              {pieces.map((each, index) =>
                each.isItalic ? <i key={index}>{each.text}</i> : each.text,
              )}
            </p>
          )}
        </Format>
      ))}
      <Code title={said.formats.bibtex} text={toBibtex(cited, tongue)} />
      <Code title={said.formats.csl} text={JSON.stringify([toCslItem(cited, tongue)], null, 2)} />
    </>
  );
}

function Format({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <section class="fmt">
      <header>
        <h3>{title}</h3>
        <CopyButton text={text} label={said.copy} of={title} />
      </header>
      {children}
    </section>
  );
}

const Code = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Format title={title} text={text}>
    <pre tabIndex={0} lang="en" dir="ltr">
      {text}
    </pre>
  </Format>
);
