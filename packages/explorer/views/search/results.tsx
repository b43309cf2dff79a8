import { Fragment } from 'preact';
import { useTerms } from '../../data/terms.js';
import type { EntityKind } from '../../data/operations.js';
import type { AnswerOf } from '../../data/ask.js';
import { usePages } from '../../data/use-pages.js';
import { allKinds, isKind } from '../../kinds.js';
import { Filter } from '../../parts/choices.js';
import { Hit } from '../../parts/combobox.js';
import { nameOf, otherNameOf, Words } from '../../parts/entity.js';
import { EntityLine, relationsOf } from '../../parts/entity-line.js';
import { PagedSection } from '../../parts/panel.js';
import { useCode } from '../../data/use-code.js';
import { Fold } from '../../parts/fold.js';
import { go } from '../../route/location.js';
import { places } from '../../route/places.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';
import { SearchBox } from './search-box.js';
import { Sentences } from './sentences.js';

type Edge = AnswerOf<'view-search'>['search']['edges'][number];

interface ResultsProps {
  readonly query: string;
  readonly kind: string | null;
}

export function Results({ query, kind }: ResultsProps) {
  const title = fill(words.search.found, { query });
  useTitle(title);
  const chosen = kind !== null && isKind(kind) ? [kind] : undefined;
  const pages = usePages(
    'view-search',
    { query, ...(chosen && { kinds: chosen }) },
    ({ search: { edges, ...rest } }) => ({ ...rest, nodes: edges }),
  );
  return (
    <>
      <h1 class="sr">{title}</h1>
      <div class="results-top">
        <SearchBox query={query} />
        <KindChoice query={query} kind={chosen?.[0]} />
      </div>
      <DidYouMean
        of={pages.asked.answer?.data.search.didYouMean ?? []}
        isFound={pages.nodes.length > 0}
      />
      <PagedSection
        title={words.search.names}
        pages={pages}
        counted={words.counts.results}
        bones={8}
        none={words.search.none}
        hint={words.search.noneHint}
        way={<Add name={query} kind={chosen?.[0]} />}
        class="results"
      >
        {(edge) => <Result key={edge.node.id} edge={edge} />}
      </PagedSection>
      {chosen === undefined && <Sentences query={query} />}
    </>
  );
}

interface MeantProps {
  readonly of: readonly string[];
  /** True if their entities are listed below. */
  readonly isFound: boolean;
}

/** Names that may be meant where no entity has all words of the query. */
function DidYouMean({ of, isFound }: MeantProps) {
  if (of.length === 0) return null;
  const [before, after] = words.search.didYouMean.split('{names}');
  return (
    <p role="status" class="meant">
      {isFound
        ? words.search.nearest
        : [
            before,
            ...of.map((name, at) => (
              <Fragment key={name}>
                {at > 0 && ' · '}
                <a href={places.search(name)}>
                  <Words text={name} />
                </a>
              </Fragment>
            )),
            after,
          ]}
    </p>
  );
}

const loadEntry = async () => (await import('../../curation/create-entry.js')).CreateEntry;

/** Button that adds an entity; its code comes once nothing was found. */
function Add(props: { readonly name: string; readonly kind: EntityKind | undefined }) {
  const { code: Entry } = useCode(loadEntry);
  return Entry === undefined ? null : <Entry {...props} />;
}

interface KindProps {
  readonly query: string;
  readonly kind: EntityKind | undefined;
}

function KindChoice({ query, kind }: KindProps) {
  const terms = useTerms();
  return (
    <p class="fld fld--s">
      <label for="kind">{words.search.kinds}</label>
      <Filter
        id="kind"
        class="btn"
        all={words.search.all}
        options={allKinds().map((each) => [each, terms.kind(each)])}
        value={kind}
        set={(chosen) => {
          go(places.search(query, chosen));
        }}
      />
    </p>
  );
}

function Result({ edge: { node, matchedName, highlights, explanation } }: { readonly edge: Edge }) {
  return (
    <li>
      <EntityLine of={node}>
        {matchedName !== nameOf(node).text && matchedName !== otherNameOf(node) && (
          <>
            {' · '}
            {words.home.also}
            <Hit text={matchedName} highlights={highlights} />
          </>
        )}
        {' · '}
        {sayCount(words.counts.relations, relationsOf(node))} ·{' '}
        {sayCount(words.counts.mentions, node.mentions.totalCount)}
      </EntityLine>
      <Why of={explanation} id={node.id} />
    </li>
  );
}

/** Steps by which the query became this name, if it is not the name itself. */
function Why({ of, id }: { readonly of: Edge['explanation']; readonly id: string }) {
  const terms = useTerms();
  const steps = of.filter(({ rule, from, to }) => rule !== 'EXACT' && from !== to);
  if (steps.length === 0) return null;
  return (
    <Fold class="why" name={`why ${id}`} summary={words.search.why}>
      <ul>
        {steps.map(({ rule, from, to }) => (
          <li key={`${rule} ${from}`} class="cap">
            {terms.value('SearchRule', rule)}: <Words text={from} />
            {to !== '' && (
              <>
                {' '}
                {words.search.becomes} <Words text={to} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
