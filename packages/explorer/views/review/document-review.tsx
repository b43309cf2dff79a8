import type { Session } from '../../data/session.js';
import { useAnswer } from '../../data/use-answer.js';
import { Words } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { SignedIn } from '../../form/sign-in.js';
import { places } from '../../route/places.js';
import { reviewWords as said } from '../../words/review-words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { Desk } from './desk.js';
import { useProposals } from './use-proposals.js';

interface DocumentProps {
  readonly id: string;
  readonly query: URLSearchParams;
  readonly session: Session;
}

/** Document beside its proposals, which are decided there. */
export function DocumentReview({ id, query, session }: DocumentProps) {
  const proposals = useProposals(
    id,
    query.get('order') === 'TEXT' ? 'TEXT' : 'IMPORTANCE',
    session,
  );
  const source = useAnswer('view-review-document', { id }, session);
  const document = source.answer?.data.reviewDocument;
  if (source.answer !== undefined && document == null && !source.isLoading)
    return (
      <div class="wrap">
        <NoSuchThing />
      </div>
    );
  return (
    <>
      <div class="rv-head">
        <div class="rv-top">
          <h1>{said.title}</h1>
          <SignedIn session={session} />
        </div>
        <p class="quiet ui">
          <a href={places.review()}>{said.queue.back}</a>
          {document != null && (
            <>
              {' · '}
              <Words text={document.title} />
            </>
          )}{' '}
          <QueryButton
            name={proposals.asked.name}
            variables={proposals.asked.variables}
            isSigned
            of={said.title}
          />
        </p>
      </div>
      <Answered asked={proposals.asked} bones={10}>
        {(loaded) => (
          <Answered asked={source} bones={8}>
            {() => (
              <Desk
                id={id}
                query={query}
                session={session}
                loaded={loaded}
                proposals={proposals}
                text={document?.text}
              />
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}
