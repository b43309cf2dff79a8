import type { AnswerOf } from '../../data/ask.js';
import type { Session } from '../../data/session.js';
import { usePages } from '../../data/use-pages.js';
import { Words } from '../../parts/entity.js';
import { PagedSection } from '../../parts/panel.js';
import { SignedIn } from '../../form/sign-in.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { words } from '../../words/words.js';

type Waiting = AnswerOf<'view-review-queue'>['reviewDocuments']['nodes'][number];

/** Documents that have undecided proposals. */
export function Queue({ session }: { readonly session: Session }) {
  const pages = usePages('view-review-queue', {}, ({ reviewDocuments }) => reviewDocuments, {
    session,
  });
  return (
    <>
      <div class="rv-top">
        <h1>{said.title}</h1>
        <SignedIn session={session} />
      </div>
      <p class="quiet lede">{said.queue.lede}</p>
      <PagedSection
        title={said.queue.title}
        pages={pages}
        counted={words.counts.documents}
        bones={6}
        none={said.queue.none}
        hint={said.queue.noneHint}
        tools={
          <a class="btn btn--main btn--small" href={places.review({ add: '1' })}>
            {said.queue.add}
          </a>
        }
      >
        {(document) => <Row key={document.id} of={document} />}
      </PagedSection>
    </>
  );
}

function Row({ of }: { readonly of: Waiting }) {
  const decided = of.accepted + of.rejected;
  return (
    <li>
      <a href={places.review({ document: of.id })}>
        <Words text={of.title} />
      </a>
      <span class="cap num">
        {fill(said.queue.open, { count: sayCount(said.counts.proposals, of.open) })}
        {' · '}
        {decided > 0 && (
          <>
            {fill(said.queue.decided, { count: sayCount(said.counts.decisions, decided) })}
            {' · '}
          </>
        )}
        {of.isDraft && `${said.queue.draft} · `}
        {sayDate(of.published ?? of.retrieved)} · <bdi lang="en">{of.dataset}</bdi>
      </span>
    </li>
  );
}
