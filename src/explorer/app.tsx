import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { noTerms, TermsContext, termsOf } from './data/terms.js';
import { useAnswer } from './data/use-answer.js';
import { otherLanguage } from './language.js';
import { Bones, Failed } from './parts/panel.js';
import { useLate } from './parts/use-late.js';
import { usePlace, type Place } from './route/location.js';
import { places } from './route/places.js';
import type { ViewProps } from './route/view-props.js';
import { chooseTheme, currentTheme } from './theme.js';
import { SearchView } from './views/search/search-view.js';
import { NoSuchPage } from './views/no-such-page.js';
import { whenShown } from './when-shown.js';
import { words } from './words/words.js';

type View = ComponentType<ViewProps>;
type Load = () => Promise<View>;

/** All views by the first part of their path; the first one comes with the page, the others when they are opened. */
const views: Readonly<Record<string, View | { readonly load: Load }>> = {
  search: SearchView,
  e: { load: async () => (await import('./views/entity/entity-view.js')).EntityView },
  r: { load: async () => (await import('./views/relation-view.js')).RelationView },
  d: { load: async () => (await import('./views/reader/reader-view.js')).ReaderView },
  graph: { load: async () => (await import('./views/graph/graph-view.js')).GraphView },
  paths: { load: async () => (await import('./views/paths-view.js')).PathsView },
  common: { load: async () => (await import('./views/common-view.js')).CommonView },
  editions: { load: async () => (await import('./views/editions/editions-view.js')).EditionsView },
  compare: { load: async () => (await import('./views/editions/compare-view.js')).CompareView },
  timeline: { load: async () => (await import('./views/timeline-view.js')).TimelineView },
  conflicts: { load: async () => (await import('./views/conflicts-view.js')).ConflictsView },
  documents: { load: async () => (await import('./views/documents-view.js')).DocumentsView },
  browse: { load: async () => (await import('./views/browse-view.js')).BrowseView },
  review: { load: async () => (await import('./views/review/review-view.js')).ReviewView },
};

/** Views that work side by side take the whole window. */
const isWide = (name: string, { query }: Place): boolean =>
  name === 'graph' || (name === 'review' && query.has('document'));

export function App() {
  const place = usePlace();
  const [name = 'search', ...rest] = place.parts;
  const vocabulary = useAnswer('view-vocabulary', {});
  const found = vocabulary.answer?.data.vocabulary;
  const terms = useMemo(() => (found === undefined ? undefined : termsOf(found)), [found]);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Masthead current={name} place={place} />
      <main id="main" tabIndex={-1} class={isWide(name, place) ? 'wide' : 'wrap'}>
        {terms !== undefined || (isFirst(name, place) && vocabulary.error === undefined) ? (
          <TermsContext.Provider value={terms ?? noTerms}>
            <CurrentView name={name} id={rest.join('/')} place={place} />
          </TermsContext.Provider>
        ) : vocabulary.error === undefined ? (
          <Bones count={6} />
        ) : (
          <Failed error={vocabulary.error} again={vocabulary.again} />
        )}
      </main>
      <Foot />
      {terms !== undefined && <Live place={place} />}
    </>
  );
}

/** The first page begins with what the server sent of it, before the words of the graph are here. */
const isFirst = (name: string, { query }: Place): boolean => name === 'search' && !query.has('q');

const loadLive = async () => {
  await whenShown();
  return (await import('./live/live-bar.js')).LiveBar;
};

/** What hears of changes comes after the page, and a page without it is as good until something changes. */
function Live({ place }: { readonly place: Place }) {
  const Bar = useLate(loadLive);
  return Bar === undefined ? null : <Bar place={place} />;
}

function CurrentView({ name, ...props }: ViewProps & { readonly name: string }) {
  const view = Object.hasOwn(views, name) ? views[name] : NoSuchPage;
  if (view === undefined) return null;
  if (typeof view === 'function') {
    const Shown = view;
    return <Shown {...props} />;
  }
  return <LoadedView key={name} load={view.load} {...props} />;
}

/** A view whose code comes by itself; where it does not arrive, the page says so and offers to try again. */
function LoadedView({ load, ...props }: ViewProps & { readonly load: Load }) {
  const [state, setState] = useState<{ readonly view?: View; readonly hasFailed?: boolean }>({});
  const start = (): void => {
    setState({});
    load().then(
      (view) => {
        setState({ view });
      },
      () => {
        setState({ hasFailed: true });
      },
    );
  };
  useEffect(start, [load]);
  const { view: Shown, hasFailed = false } = state;
  if (Shown !== undefined) return <Shown {...props} />;
  if (!hasFailed) return <Bones count={6} />;
  return <LoadFailed again={start} />;
}

function LoadFailed({ again }: { readonly again: () => void }) {
  return (
    <div class="sheet st-p st-p--bad" role="alert">
      <p>{words.state.faults.offline}</p>
      <p>
        <button class="btn btn--small" type="button" onClick={again}>
          {words.state.again}
        </button>
      </p>
    </div>
  );
}

const sections = [
  ['search', places.home],
  ['browse', places.browse()],
  ['graph', places.graph()],
  ['paths', places.paths()],
  ['editions', places.editions],
  ['timeline', places.timeline()],
  ['conflicts', places.conflicts()],
  ['documents', places.documents()],
  ['review', places.review()],
] as const;

/** Which section a view belongs to, where it has no entry of its own. */
const sectionOf: Readonly<Record<string, string>> = {
  e: 'browse',
  r: 'browse',
  d: 'documents',
  common: 'paths',
  compare: 'editions',
};

/** Where the sections do not fit side by side, the current one is brought to their middle. */
function centre(nav: HTMLElement | null): void {
  const entry = nav?.querySelector('[aria-current]');
  if (nav == null || entry == null) return;
  const [own, frame] = [entry.getBoundingClientRect(), nav.getBoundingClientRect()];
  nav.scrollBy({ left: own.left + own.width / 2 - frame.left - frame.width / 2 });
}

function Masthead({ current, place }: { readonly current: string; readonly place: Place }) {
  const section = sectionOf[current] ?? current;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // In the next frame, for which everything is laid out anyway.
    const frame = requestAnimationFrame(() => {
      centre(nav.current);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [section]);
  return (
    <header class={isWide(current, place) ? 'mast is-wide' : 'mast'}>
      <div class="mast-in">
        <a class="wordmark" href={places.home}>
          {words.name}
          <small>{words.motto}</small>
        </a>
        <nav ref={nav} class="nav" aria-label={words.sections}>
          {sections.map(([name, href]) => (
            <a key={name} href={href} aria-current={name === section ? 'page' : undefined}>
              {words.nav[name]}
            </a>
          ))}
        </nav>
        <div class="tools">
          <LanguageLink place={place} />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

/** The same place in the other language; a plain link, so the page comes with the other direction from the start. */
function LanguageLink({ place }: { readonly place: Place }) {
  const path = place.parts.map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join('/');
  const query = place.query.size === 0 ? '' : `?${place.query.toString()}`;
  return (
    <a
      class="btn btn--plain btn--small"
      href={`/${otherLanguage}/${path}${query}${place.hash}`}
      lang={otherLanguage}
      hreflang={otherLanguage}
    >
      {words.other}
    </a>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(currentTheme);
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      class="btn btn--plain btn--small"
      type="button"
      onClick={() => {
        chooseTheme(next);
        setTheme(next);
      }}
    >
      <span class="sr">{words.theme.label}: </span>
      {words.theme[next]}
    </button>
  );
}

function Foot() {
  return (
    <footer class="foot">
      <div class="foot-in">
        <a href="/graphiql">{words.foot.queries}</a>
        <a href="/export/json">{words.foot.exports}</a>
      </div>
    </footer>
  );
}
