import type { Span } from '#text/code-points.js';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import { usePages } from '../../data/use-pages.js';
import { Segments } from '../../parts/choices.js';
import { Answered } from '../../parts/panel.js';
import { useWindowKeys } from '../../parts/window-keys.js';
import { rewrite } from '../../route/location.js';
import { places } from '../../route/places.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';
import { ChosenClaim } from './chosen-claim.js';
import { ClaimList } from './claim-list.js';
import { claimAtSpan, claimsAt, markOf, placeClaims, type Placed } from './claims.js';
import { inTextOrder, mentionAt, MentionList } from './mention-list.js';
import { paragraphsOf, readSpan, textOf } from '../../parts/text/positions.js';
import { SourceText } from './source-text.js';
import {
  listings,
  type ClaimPages,
  type Listing,
  type Mention,
  type Shown,
  type SourceDocument,
} from './types.js';

/** Maximum mentions or claims that come by themselves; more of them come on demand. */
const whole = { all: true, max: 2000 } as const;

/** Text of a document, with all that it mentions and says. */
export function ReaderView({ id, place }: ViewProps) {
  const mentions = usePages('view-document', { id }, (data) => data.document?.mentions, whole);
  const claims = usePages('view-document-claims', { id }, (data) => data.document?.claims, whole);
  const document = mentions.asked.answer?.data.document;
  useTitle(document?.title);
  return (
    <Answered asked={mentions.asked} bones={12}>
      {(data) =>
        data.document == null ? (
          <NoSuchThing />
        ) : (
          <Reader
            key={id}
            document={data.document}
            mentions={mentions.nodes}
            isGrowing={mentions.isLoadingMore || claims.isLoadingMore}
            claims={claims}
            span={readSpan(place.hash)}
          />
        )
      }
    </Answered>
  );
}

interface ReaderProps {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly claims: ClaimPages;
  /** True while more mentions or claims are on their way. */
  readonly isGrowing: boolean;
  /** Span that the address names. */
  readonly span: Span | undefined;
}

function Reader({ document, mentions, claims, isGrowing, span }: ReaderProps) {
  const { id, text } = document;
  const paragraphs = useMemo(() => paragraphsOf(text ?? ''), [text]);
  const placed = useMemo(() => placeClaims(claims.nodes, id), [claims.nodes.length, id]);
  const ordered = useMemo(() => inTextOrder(mentions), [mentions.length, id]);
  const [shown, show] = useState<Shown>({
    mentions: true,
    sentence: true,
    quotes: false,
    names: false,
  });
  const [listing, list] = useState<Listing>('claims');
  const [clicked, setClicked] = useState<number>();
  const [chosenId, setChosenId] = useState<string>();
  const isClaims = listing === 'claims';
  const chosen = isClaims ? findChosen(placed, chosenId, span) : undefined;
  const mention = isClaims ? undefined : mentionAt(ordered, chosenId, span);
  // A name is listed among names, or where it is chosen.
  const chosenName = chosen?.claim.predicate === 'NAME' ? chosen : undefined;
  const listed = useMemo(
    () =>
      placed.filter(
        (each) => shown.names || each.claim.predicate !== 'NAME' || each === chosenName,
      ),
    [placed, shown.names, chosenName],
  );

  const choose = useCallback(
    (nextId: string, mark: Span | undefined): void => {
      setChosenId(nextId);
      rewrite(places.document(id, mark && [mark.start, mark.end]));
    },
    [id],
  );
  const chooseClaim = useCallback(
    (next: Placed | undefined): void => {
      if (next !== undefined) choose(next.claim.id, markOf(next));
    },
    [choose],
  );
  const chooseMention = useCallback(
    (next: Mention | undefined): void => {
      if (next !== undefined) choose(next.id, next);
    },
    [choose],
  );
  const index = isClaims
    ? listed.findIndex((each) => each === chosen)
    : ordered.findIndex((each) => each === mention);
  const step = (by: number): void => {
    const next = Math.max(0, index + by);
    if (isClaims) chooseClaim(listed[next]);
    else chooseMention(ordered[next]);
  };
  useStepKeys(step);

  const here = clicked === undefined ? [] : mentionsAt(mentions, clicked);
  const onPoint = (point: number): void => {
    setClicked(point);
    if (isClaims) chooseClaim(claimsAt(listed, point)[0]);
    else chooseMention(mentionsAt(mentions, point)[0]);
  };
  return (
    <div class="two two--reader">
      <SourceText
        document={document}
        paragraphs={paragraphs}
        mentions={mentions}
        placed={placed}
        isGrowing={isGrowing}
        chosen={chosen}
        span={span}
        shown={shown}
        show={show}
        onPoint={onPoint}
      />
      <aside class="claims">
        <div class="claims-in">
          <ChosenClaim
            documentId={id}
            listing={listing}
            chosen={chosen}
            mention={mention && { ...mention, exact: textOf(paragraphs, mention) }}
            index={index}
            total={isClaims ? listed.length : ordered.length}
            isGrowing={isGrowing}
            here={here}
            step={step}
          />
          <p class="listing">
            <Segments
              label={words.reader.listed}
              options={listings.map((each) => [each, words.reader[each]])}
              value={listing}
              set={list}
            />
          </p>
          {isClaims ? (
            <ClaimList
              pages={claims}
              paragraphs={paragraphs}
              listed={listed}
              chosen={chosen}
              shown={shown}
              show={show}
              choose={chooseClaim}
            />
          ) : (
            <MentionList
              mentions={ordered}
              paragraphs={paragraphs}
              chosen={mention}
              choose={chooseMention}
            />
          )}
        </div>
      </aside>
    </div>
  );
}

/** Mentions at a place, those of the fewest words first. */
function mentionsAt(mentions: readonly Mention[], point: number): readonly Mention[] {
  return mentions
    .filter(({ start, end }) => start <= point && point < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Claim that was chosen last, as long as the address still names its words; else the one that the address names. */
function findChosen(
  placed: readonly Placed[],
  chosenId: string | undefined,
  span: Span | undefined,
): Placed | undefined {
  const last = placed.find(({ claim }) => claim.id === chosenId);
  if (last === undefined) return span && claimAtSpan(placed, span);
  const mark = markOf(last);
  if (mark === undefined || span === undefined)
    return span === undefined ? last : claimAtSpan(placed, span);
  return mark.start === span.start && mark.end === span.end ? last : claimAtSpan(placed, span);
}

/** J and K by their place on the keyboard, so that an Arabic one works too. */
function useStepKeys(step: (by: number) => void): void {
  useWindowKeys((event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, select, dialog');
    if (isTyping !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'KeyJ') step(1);
    if (event.code === 'KeyK') step(-1);
  });
}
