import { useEffect, useState } from 'preact/hooks';
import { language } from '../language.js';
import { changeEntry, currentEntry } from '../history-entry.js';
import { saveScroll } from './scroll.js';

/** A place of the page: the parts of its path after the language, its query and its hash. */
export interface Place {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly hash: string;
}

const moved = 'multaqa:moved';

export function readPlace(): Place {
  const { pathname, search, hash } = window.location;
  const [, , ...parts] = pathname.split('/').map(decode);
  return { parts: parts.filter((each) => each !== ''), query: new URLSearchParams(search), hash };
}

/** Decodes a part; an undecodable one, typed by hand, is unchanged and names nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Opens an address of the page as a new entry of its history. Open rows stay open within a page.
 *
 * @param step the name of the step within a view that it is
 */
export function go(href: string, step?: string): void {
  saveScroll();
  const { pathname } = new URL(href, window.location.href);
  const { kept } = pathname === window.location.pathname ? currentEntry() : {};
  window.history.pushState({ ...(step && { step }), ...(kept && { kept }) }, '', href);
  window.dispatchEvent(new Event(moved));
}

/** Opens an address of another view, as a link does: the focus starts over. */
export function open(href: string): void {
  go(href);
  begin();
}

/** Changes the address without a new history entry. */
export function rewrite(href: string): void {
  window.history.replaceState(window.history.state, '', href);
  window.dispatchEvent(new Event(moved));
}

/** Calls back once, when another view is opened or the page is hidden. */
export function whenElsewhere(then: () => void): void {
  const { pathname } = window.location;
  const events = [moved, 'popstate', 'visibilitychange'];
  const look = (): void => {
    if (window.location.pathname === pathname && !document.hidden) return;
    for (const event of events) window.removeEventListener(event, look);
    then();
  };
  for (const event of events) window.addEventListener(event, look);
}

/** The current place of the page. */
export function usePlace(): Place {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const update = (): void => {
      setPlace(readPlace());
    };
    const events = [moved, 'popstate', 'hashchange'];
    for (const event of events) window.addEventListener(event, update);
    return () => {
      for (const event of events) window.removeEventListener(event, update);
    };
  }, []);
  return place;
}

/**
 * Turns plain clicks on links of the page into navigation within it; all other clicks are the browser's. Open rows stay open in
 * the entry that the browser makes for a place within the page.
 */
export function followLinks(): void {
  let { kept } = currentEntry();
  window.addEventListener('hashchange', () => {
    if (window.history.state === null && kept !== undefined) changeEntry({ kept });
  });
  document.addEventListener('click', (event) => {
    ({ kept } = currentEntry());
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    const link = (event.target as Element).closest('a');
    if (link === null || !isInPage(link)) return;
    const { pathname, search, hash } = link;
    event.preventDefault();
    const isElsewhere = pathname !== window.location.pathname;
    (isElsewhere ? open : go)(pathname + search + hash);
  });
}

const hasModifier = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

function isInPage(link: HTMLAnchorElement): boolean {
  return (
    link.origin === window.location.origin &&
    link.target === '' &&
    !link.hasAttribute('download') &&
    link.pathname.startsWith(`/${language}/`) &&
    !(
      link.pathname === window.location.pathname &&
      link.hash !== '' &&
      link.search === window.location.search
    )
  );
}

/** Moves to the start of a new view, for eyes and screen readers. */
function begin(): void {
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}
