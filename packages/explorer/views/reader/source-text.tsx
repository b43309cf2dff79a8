import type { Span } from '#text/code-points.js';
import { KeepButton } from '../../parts/keep-button.js';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useDatasetTitles } from '../../data/dataset-titles.js';
import { families, familyOf } from '../../kinds.js';
import { direction, language, languageOf } from '../../language.js';
import { Check } from '../../parts/choices.js';
import { Unstated } from '../../parts/value.js';
import { Words } from '../../parts/entity.js';
import { places } from '../../route/places.js';
import { sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { markOf, type Placed } from './claims.js';
import { isInView, pointOf } from '../../parts/text/paint.js';
import type { Paragraph } from '../../parts/text/positions.js';
import type { Mention, Shown, SourceDocument } from './types.js';
import { usePainter } from '../../parts/text/use-painter.js';

interface TextProps {
  readonly document: SourceDocument;
  readonly paragraphs: readonly Paragraph[];
  readonly mentions: readonly Mention[];
  readonly placed: readonly Placed[];
  /** True while more mentions or claims are loading. */
  readonly isGrowing: boolean;
  readonly chosen: Placed | undefined;
  readonly span: Span | undefined;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly onPoint: (point: number) => void;
}

/** The text of a document, each paragraph one text node, with its mentions and the chosen sentence painted on it. */
export function SourceText(props: TextProps) {
  const { document, paragraphs, onPoint } = props;
  const article = useRef<HTMLElement>(null);
  usePainting(article, props);
  const [heading] = paragraphs;
  const text = document.text ?? document.title;
  const spoken = useMemo(() => languageOf(text), [text]);
  const hasHeading = heading?.text === document.title;
  const onClick = (event: MouseEvent): void => {
    const point = pointOf(event, paragraphs);
    if (point !== undefined) onPoint(point);
  };
  return (
    <article ref={article} class="art" {...spoken} onClick={onClick}>
      <About of={document} />
      {hasHeading ? <h1 data-paragraph="0">{heading.text}</h1> : <h1>{document.title}</h1>}
      {document.text == null ? <NoText of={document} /> : <KeyBar {...props} />}
      <p lang={language} dir={direction}>
        <KeepButton
          kind="reading"
          path={`d/${document.id}`}
          title={{ text: document.title, lang: document.language.toLowerCase() }}
          class="btn btn--small"
        />
      </p>
      <Prose paragraphs={paragraphs} from={hasHeading ? 1 : 0} />
    </article>
  );
}

interface ProseProps {
  readonly paragraphs: readonly Paragraph[];
  /** The first paragraph after the heading. */
  readonly from: number;
}

/** The paragraphs, which do not change while claims are chosen. */
function Prose({ paragraphs, from }: ProseProps) {
  return useMemo(
    () => (
      <div class="prose">
        {paragraphs.map(
          ({ text, start }, index) =>
            index >= from &&
            text.trim() !== '' && (
              <p key={start} data-paragraph={index}>
                {text}
              </p>
            ),
        )}
      </div>
    ),
    [paragraphs, from],
  );
}

function About({ of }: { readonly of: SourceDocument }) {
  const titleOf = useDatasetTitles();
  return (
    <p class="kindline">
      <Words text={titleOf(of.dataset)} /> ·{' '}
      {[of.publisher, of.shortName].map((name) =>
        name == null ? null : (
          <>
            <Words text={name} /> ·{' '}
          </>
        ),
      )}
      {of.published == null ? (
        <Unstated text={words.reader.published} />
      ) : (
        <span class="num">{sayDate(of.published)}</span>
      )}
      {of.url != null && /^https?:/.test(of.url) && (
        <>
          {' · '}
          <a href={of.url} rel="noreferrer">
            {words.reader.original}
          </a>
        </>
      )}
      {of.retells != null && (
        <>
          {' · '}
          {words.reader.retells}{' '}
          <a href={places.document(of.retells.id)}>
            <Words text={of.retells.title} />
          </a>
        </>
      )}
    </p>
  );
}

function NoText({ of }: { readonly of: SourceDocument }) {
  return (
    <div class="empty" lang={language} dir={direction}>
      <p>{words.reader.noText}</p>
      <p class="quiet ui">{words.reader.noTextHint}</p>
      {of.published == null && <p class="cap num">{sayDate(of.retrieved)}</p>}
    </div>
  );
}

const quotePredicates = new Set(['SAID', 'TEXT']);

const isQuote = ({ claim }: Placed): boolean => quotePredicates.has(claim.predicate);

function KeyBar({ mentions, placed, isGrowing, shown, show }: TextProps) {
  const choices = [
    ['mentions', words.reader.mentions, mentions.length],
    ['sentence', words.reader.sentence, undefined],
    [
      'quotes',
      words.reader.quotes,
      placed.filter(({ claim }) => claim.predicate === 'SAID').length,
    ],
  ] as const;
  return (
    <div class="keybar ui" lang={language} dir={direction} aria-busy={isGrowing}>
      <fieldset>
        <legend class="sr">{words.reader.marked}</legend>
        {choices.map(([key, label, count]) => (
          <Check
            key={key}
            checked={shown[key]}
            set={(isShown) => {
              show({ ...shown, [key]: isShown });
            }}
          >
            {label}
            {count !== undefined && <span class="num">{sayNumber(count)}</span>}
          </Check>
        ))}
      </fieldset>
      <span class="fam" aria-hidden="true">
        {families.map((family) => (
          <>
            <i class={`k-${family}`} />
            {words.reader.families[family]}
          </>
        ))}
      </span>
    </div>
  );
}

type Root = Readonly<{ current: HTMLElement | null }>;

/** Paints the chosen claim or mention, and scrolls to it. */
function usePainting(article: Root, props: TextProps): void {
  const { document, paragraphs, mentions, placed, chosen, span, shown } = props;
  const painter = usePainter(article, paragraphs, document.id);
  useLayoutEffect(() => {
    for (const family of families)
      painter.current?.paint(
        `m-${family}`,
        shown.mentions ? mentions.filter(({ entity }) => familyOf(entity.kind) === family) : [],
      );
  }, [mentions.length, shown.mentions, paragraphs]);

  useLayoutEffect(() => {
    const quotes = placed.filter(isQuote).flatMap((each) => markOf(each) ?? []);
    painter.current?.paint('quote', shown.quotes ? quotes : []);
  }, [placed, shown.quotes, paragraphs]);

  const sentence = chosen?.sentence;
  const mark = chosen === undefined ? span : markOf(chosen);
  useLayoutEffect(() => {
    painter.current?.paint('sentence', shown.sentence && sentence ? [sentence] : []);
    painter.current?.paint('phrase', mark ? [mark] : []);
  }, [sentence?.start, sentence?.end, mark?.start, mark?.end, shown.sentence, paragraphs]);

  useEffect(() => {
    const range = mark && painter.current?.rangesOf(mark)[0];
    if (range && !isInView(range))
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [mark?.start, mark?.end, paragraphs]);
}
