import { useEffect, useState } from 'preact/hooks';
import { answersOnPage, refreshPage } from '../data/on-page.js';
import type { Place } from '../route/location.js';
import { TourBar } from '../parts/tour/tour-bar.js';
import { liveWords as said } from '../words/live-words.js';
import { fill, sayCount } from '../words/say.js';
import { words } from '../words/words.js';
import type { News } from './news.js';
import { useNews } from './use-news.js';

/** Views of named things only: other changes do not concern them. */
const viewsOfSome: ReadonlySet<string> = new Set(['e', 'r', 'd', 'graph', 'timeline']);

/** Delay before news are shown: the reader's own changes are shown by then, and several changes become one message. */
const settlingMs = 1500;

/** Says that the shown data has changed, and offers to reload it; never reloads by itself. The bar of a tour stands with it. */
export function LiveBar({ place }: { readonly place: Place }) {
  const [putOff, setPutOff] = useState(0);
  const [isRefreshed, setRefreshed] = useState(false);
  const { news, upTo } = useNews((found, number) => number > putOff && isSaid(found, place));
  const isNew = upTo > putOff && isSaid(news, place);
  const isShown = useSettled(isNew);
  const refresh = (): void => {
    setRefreshed(true);
    refreshPage();
  };
  const later = (): void => {
    setPutOff(upTo);
  };
  useEffect(() => {
    if (isNew) setRefreshed(false);
  }, [upTo, isNew]);
  return (
    <div class="live">
      <TourBar />
      <div role="status">
        {isShown ? (
          <div class="live-bar ui">
            <p>{sayNews(news, place)}</p>
            <p class="row">
              <button class="btn btn--small btn--main" type="button" onClick={refresh}>
                {said.refresh}
              </button>
              <button class="btn btn--small btn--plain" type="button" onClick={later}>
                {said.later}
              </button>
            </p>
          </div>
        ) : (
          isRefreshed && <span class="sr">{said.refreshed}</span>
        )}
      </div>
    </div>
  );
}

/** Whether a view shows these news. */
function isSaid({ about }: News, { parts: [view = 'search'] }: Place): boolean {
  // Each decision there changes the graph, and reloads all proposals anyway.
  if (view === 'review') return about === 'all';
  return about === 'graph' ? !viewsOfSome.has(view) : about !== 'nothing';
}

function sayNews(news: News, { parts: [, ...rest] }: Place): string {
  if (news.about !== 'shown') return news.about === 'all' ? said.all : said.graph;
  const entities = entitiesAmong(news.ids);
  if (news.ids.has(rest.join('/')) || entities === 0) return said.own;
  return fill(said.some, { count: sayCount(words.counts.entities, entities) });
}

/** The number of entities among ids, which also include claims, documents and judgements. */
function entitiesAmong(ids: ReadonlySet<string>): number {
  const entities = new Set<string>();
  const collect = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    if ('kind' in data && 'labelAr' in data && 'id' in data && ids.has(String(data.id)))
      entities.add(String(data.id));
    Object.values(data).forEach(collect);
  };
  for (const { data } of answersOnPage()) collect(data);
  return entities.size;
}

/** True once it has been so for a while, false at once. */
function useSettled(isSo: boolean): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (!isSo) {
      setSettled(false);
      return;
    }
    const timer = setTimeout(() => {
      setSettled(true);
    }, settlingMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isSo]);
  return isSo && isSettled;
}
