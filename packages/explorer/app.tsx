import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { termsIn } from '#text/saying/terms.js';
import { noTerms, TermsContext } from './data/terms.js';
import type { AnswerOf } from './data/ask.js';
import { useAnswer, type Asked } from './data/use-answer.js';
import { useCode } from './data/use-code.js';
import { learnKinds } from './kinds.js';
import { language, otherLanguage } from './language.js';
import { NoSuchPage } from './parts/no-such-page.js';
import { Bones, Failed } from './parts/panel.js';
import { isPlainKey, useWindowKeys } from './parts/window-keys.js';
import { open, usePlace, type Place } from './route/location.js';
import { places } from './route/places.js';
import type { ViewProps } from './route/view-props.js';
import { hasLongName, site } from './site.js';
import { chooseTheme, currentTheme } from './theme.js';
import { SearchView } from './views/search/search-view.js';
import { pathOf, viewAt, views, type View } from './views.js';
import { whenShown } from './when-shown.js';
import { words } from './words/words.js';

type Load = NonNullable<View['load']>;

type Contents = Readonly<Record<NonNullable<View['needs']>, boolean>>;

/** Contents of the graph that entries need; an empty one is asked for again when another view is opened. */
function useContents(
  { answer, again }: Asked<AnswerOf<'view-vocabulary'>>,
  place: Place,
): Contents {
  const claims = answer?.data.claims.nodes.length !== 0;
  useEffect(() => {
    if (!claims) again();
  }, [place, claims, again]);
  return { claims, editions: answer?.data.editions.totalCount !== 0 };
}

export function App() {
  const place = usePlace();
  const [path, ...rest] = place.parts;
  const view = viewAt(path);
  const vocabulary = useAnswer('view-vocabulary', {});
  const found = vocabulary.answer?.data.vocabulary;
  const terms = useMemo(() => {
    if (found === undefined) return undefined;
    learnKinds(found.kinds);
    return termsIn(language, found);
  }, [found]);
  useWindowKeys(seek);
  const has = useContents(vocabulary, place);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Masthead current={view} place={place} has={has} />
      <main id="main" tabIndex={-1} class={isWide(view, place) ? 'wide' : 'wrap'}>
        {terms !== undefined || (isFirst(view, place) && vocabulary.error === undefined) ? (
          <TermsContext.Provider value={terms ?? noTerms}>
            <CurrentView view={view} id={rest.join('/')} place={place} />
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

/** Goes to the search field, or to the page that has one. */
function seek(event: KeyboardEvent): void {
  if (event.code !== 'Slash' && event.key !== '/') return;
  if (event.defaultPrevented || !isPlainKey(event)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#q');
  if (field !== null) field.focus();
  else {
    open(places.home);
    setTimeout(() => document.getElementById('q')?.focus()); // once it is drawn
  }
}

const isWide = (view: View | undefined, place: Place): boolean => view?.isWide?.(place) === true;

/** True if the first page can show the server's markup before the vocabulary arrives. */
const isFirst = (view: View | undefined, { query }: Place): boolean =>
  view === views[0] && !query.has('q');

const loadLive = async () => {
  await whenShown();
  return (await import('./live/live-bar.js')).LiveBar;
};

/** The bar of changes. It loads after the page, which is complete without it until something changes. */
function Live({ place }: { readonly place: Place }) {
  const { code: Bar } = useCode(loadLive);
  return Bar === undefined ? null : <Bar place={place} />;
}

function CurrentView({ view, ...props }: ViewProps & { readonly view: View | undefined }) {
  if (view === undefined) return <NoSuchPage />;
  if (view.load === undefined) return <SearchView {...props} />;
  return <LoadedView key={view.name} load={view.load} {...props} />;
}

/** A view whose code is loaded on demand. */
function LoadedView({ load, ...props }: ViewProps & { readonly load: Load }) {
  const { code: Shown, error, again } = useCode(load);
  if (Shown !== undefined) return <Shown {...props} />;
  return error === undefined ? <Bones count={6} /> : <Failed error={error} again={again} />;
}

/** Scrolls the current section to the middle, if they do not all fit. */
function centre(nav: HTMLElement | null): void {
  const entry = nav?.querySelector('[aria-current]');
  if (nav == null || entry == null) return;
  const [own, frame] = [entry.getBoundingClientRect(), nav.getBoundingClientRect()];
  nav.scrollBy({ left: own.left + own.width / 2 - frame.left - frame.width / 2 });
}

interface MastheadProps {
  readonly current: View | undefined;
  readonly place: Place;
  readonly has: Contents;
}

function Masthead({ current, place, has }: MastheadProps) {
  const section = typeof current?.section === 'string' ? current.section : current?.name;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // In the next frame, when layout is computed anyway.
    const frame = requestAnimationFrame(() => {
      centre(nav.current);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [section]);
  return (
    <header
      class={`mast${isWide(current, place) ? ' is-wide' : ''}${hasLongName ? ' is-long' : ''}`}
    >
      <div class="mast-in">
        <a class="wordmark" href={places.home}>
          {site.hasLogo && <img class="logo" src="/logo" alt="" />}
          {site.name[language]}
          <small>{site.motto[language]}</small>
        </a>
        <nav ref={nav} class="nav" aria-label={words.sections}>
          {views.map(
            (view) =>
              typeof view.section !== 'string' &&
              (view.needs === undefined || has[view.needs]) && (
                <a
                  key={view.name}
                  href={places.view(pathOf(view))}
                  aria-current={view.name === section ? 'page' : undefined}
                >
                  {view.section[language]}
                </a>
              ),
          )}
        </nav>
        <div class="tools">
          <LanguageLink place={place} />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

/** The same place in the other language; a plain link, so the page has the other direction from the start. */
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
        {site.footer?.text !== undefined && <span>{site.footer.text[language]}</span>}
        {site.footer?.links?.map(({ label, url }) => (
          <a key={url} href={url} rel="noreferrer">
            {label[language]}
          </a>
        ))}
        <a href="/graphiql">{words.foot.queries}</a>
        <a href="/export/json">{words.foot.exports}</a>
        <a href={places.view('kept')}>{words.foot.kept}</a>
        <a href={places.view('guide')}>{words.foot.guide}</a>
      </div>
    </footer>
  );
}
