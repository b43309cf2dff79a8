import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { isKind } from '../../kinds.js';
import { KindSign } from '../../parts/entity.js';
import { EntityLine, relationsOf } from '../../parts/entity-line.js';
import { Bones, PagedSection } from '../../parts/panel.js';
import { places } from '../../route/places.js';
import { sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { browseWords as said } from './browse-words.js';
import { CreateEntry } from '../../curation/create-entry.js';
import { NoSuchPage } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';

type Entity = AnswerOf<'view-browse'>['entities']['nodes'][number];

/** All entities, or those of a kind, by their names. */
export function BrowseView({ id }: ViewProps) {
  if (id !== '' && !isKind(id)) return <NoSuchPage />;
  return <Browse kind={isKind(id) ? id : undefined} />;
}

function Browse({ kind }: { readonly kind: Entity['kind'] | undefined }) {
  const terms = useTerms();
  const title = kind === undefined ? said.title : terms.kinds(kind);
  useTitle(title);
  const pages = usePages(
    'view-browse',
    kind === undefined ? {} : { kinds: [kind] },
    ({ entities }) => entities,
  );
  return (
    <>
      <h1>{title}</h1>
      <p class="quiet lede">{said.lede}</p>
      <Kinds current={kind} />
      <p class="cap">
        <a href={places.view('match')}>{said.match}</a>
      </p>
      <PagedSection
        title={title}
        pages={pages}
        counted={words.counts.entities}
        bones={10}
        none={said.none}
        hint={said.noneHint}
      >
        {(entity) => <Row key={entity.id} entity={entity} />}
      </PagedSection>
      <CreateEntry kind={kind} />
    </>
  );
}

function Kinds({ current }: { readonly current: string | undefined }) {
  const terms = useTerms();
  const asked = useAnswer('view-home', {});
  if (asked.answer === undefined && asked.error === undefined) return <Bones count={2} />;
  const kinds = asked.answer?.data.graph.kinds ?? [];
  return (
    <nav class="kind-nav ui" aria-label={words.search.kinds}>
      <a href={places.browse()} aria-current={current === undefined ? 'page' : undefined}>
        {words.search.all}
      </a>
      {kinds.map(({ kind, count }) => (
        <a
          key={kind}
          href={places.browse(kind)}
          aria-current={kind === current ? 'page' : undefined}
        >
          <KindSign kind={kind} /> {terms.kinds(kind)}{' '}
          <span class="cap num">{sayNumber(count)}</span>
        </a>
      ))}
    </nav>
  );
}

function Row({ entity }: { readonly entity: Entity }) {
  return (
    <li>
      <EntityLine of={entity}>
        {' · '}
        {sayCount(words.counts.relations, relationsOf(entity))}
      </EntityLine>
    </li>
  );
}
