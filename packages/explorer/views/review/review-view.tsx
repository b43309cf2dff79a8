import '../../style/review.css';
import { hasRole, useSession } from '../../data/session.js';
import type { ViewProps } from '../../route/view-props.js';
import { reviewWords as said } from '../../words/review-words.js';
import { NoSuchPage } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';
import { DocumentReview } from './document-review.js';
import { Gate } from './gate.js';
import { IngestPane } from './ingest-pane.js';
import { Queue } from './queue.js';

/** Review of proposals: the queue of documents, one of them, or the form that brings one in. */
export function ReviewView({ id, place }: ViewProps) {
  useTitle(said.title);
  const session = useSession();
  const { query } = place;
  const document = query.get('document');
  if (id !== '') return <NoSuchPage />;
  if (session === undefined || !hasRole(session, 'CONTRIBUTOR'))
    return (
      <div class={document === null ? '' : 'wrap'}>
        <Gate session={session} />
      </div>
    );
  if (query.has('add')) return <IngestPane session={session} />;
  if (document === null) return <Queue session={session} />;
  return <DocumentReview key={document} id={document} query={query} session={session} />;
}
