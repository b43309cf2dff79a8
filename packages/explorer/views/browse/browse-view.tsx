import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf, VariablesOf } from '../../data/ask.js';
import type { Named } from '../../data/named.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages, type Pages } from '../../data/use-pages.js';
import { isKind } from '../../kinds.js';
import { language } from '../../language.js';
import { KindSign } from '../../parts/entity.js';
import { EntityLine, relationsOf } from '../../parts/entity-line.js';
import { Bones, PagedSection } from '../../parts/panel.js';
import { go } from '../../route/location.js';
import { places } from '../../route/places.js';
import { sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { browseWords as said } from './browse-words.js';
import { CreateEntry } from '../../curation/create-entry.js';
import { NoSuchPage } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';

type Entity = AnswerOf<'view-browse'>['entities']['nodes'][number];
type Listed = Named & Pick<Entity, 'contested' | 'relationCounts'>;

/** All entities, or those of a kind, by their names: all, those of a letter, or those that a search finds. */
export function BrowseView({ id, place: { query } }: ViewProps) {
  if (id !== '' && !isKind(id)) return <NoSuchPage />;
  const letter = alphabet.find((each) => each === query.get('letter'));
  return <Browse kind={isKind(id) ? id : undefined} letter={letter} text={query.get('q') ?? ''} />;
}

const alphabet = Array.from(said.letters);

interface BrowseProps {
  readonly kind: Entity['kind'] | undefined;
  readonly letter: string | undefined;
  /** Words of names to search for; empty for all. */
  readonly text: string;
}

function Browse({ kind, letter, text }: BrowseProps) {
  const terms = useTerms();
  const title = kind === undefined ? said.title : terms.kinds(kind);
  useTitle(title);
  const kinds = kind === undefined ? {} : { kinds: [kind] };
  const listed = usePages(
    'view-browse',
    text === '' ? { ...kinds, ...orderOf(letter) } : undefined,
    ({ entities }) => entities,
  );
  const found = usePages(
    'view-search',
    text === '' ? undefined : { ...kinds, query: text },
    ({ search: { edges, ...rest } }) => ({ ...rest, nodes: edges.map(({ node }) => node) }),
  );
  const pages: Pages<unknown, Listed> = text === '' ? listed : found;
  return (
    <>
      <h1>{title}</h1>
      <p class="quiet lede">{said.lede}</p>
      <Kinds current={kind} />
      <Within key={`${kind ?? ''} ${text}`} kind={kind} text={text} />
      <Letters kind={kind} current={text === '' ? letter : undefined} />
      <p class="cap">
        <a href={places.view('match')}>{said.match}</a>
      </p>
      <PagedSection
        title={title}
        pages={pages}
        counted={words.counts.entities}
        bones={10}
        {...(text === '' && letter === undefined
          ? { none: said.none, hint: said.noneHint }
          : { none: said.noneFound })}
      >
        {(entity) => <Row key={entity.id} entity={entity} />}
      </PagedSection>
      <CreateEntry kind={kind} />
    </>
  );
}

/** The order of names in the language of the page, from a letter if one is chosen. */
const orderOf = (letter: string | undefined): VariablesOf<'view-browse'> =>
  language === 'ar'
    ? { ...(letter !== undefined && { beginsAr: letter }) }
    : { by: 'LABEL_EN', ...(letter !== undefined && { beginsEn: letter }) };

interface WithinProps {
  readonly kind: Entity['kind'] | undefined;
  readonly text: string;
}

/** Search among the names of the list. */
function Within({ kind, text }: WithinProps) {
  return (
    <form
      class="within"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('q');
        go(places.browse(kind, { q: typeof typed === 'string' ? typed.trim() : '' }));
      }}
    >
      <div class="fld">
        <label for="within">{said.within}</label>
        <div class="fld-in">
          <input id="within" name="q" type="search" defaultValue={text} maxLength={200} />
        </div>
      </div>
      <button class="btn" type="submit">
        {words.home.go}
      </button>
    </form>
  );
}

interface LettersProps {
  readonly kind: Entity['kind'] | undefined;
  readonly current: string | undefined;
}

/** Links to the names that begin with each letter. */
function Letters({ kind, current }: LettersProps) {
  return (
    <nav class="jump" aria-label={said.byLetter}>
      {alphabet.map((letter) => (
        <a
          key={letter}
          class="btn btn--small chip"
          href={places.browse(kind, letter === current ? {} : { letter })}
          aria-current={letter === current ? 'true' : undefined}
        >
          {letter}
        </a>
      ))}
    </nav>
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

function Row({ entity }: { readonly entity: Listed }) {
  return (
    <li>
      <EntityLine of={entity}>
        {' · '}
        {sayCount(words.counts.relations, relationsOf(entity))}
      </EntityLine>
    </li>
  );
}
