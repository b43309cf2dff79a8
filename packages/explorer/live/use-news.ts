import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../data/ask.js';
import { answersChanged, answersOnPage } from '../data/on-page.js';
import { useFollowed } from '../data/use-followed.js';
import type { Version } from '../data/version.js';
import { followChanges, type SeenChange } from './follow-changes.js';
import { newsFor, type News } from './news.js';

/** Maximum changes that a page remembers; those before them may have changed anything. */
const maxRemembered = 200;

interface Heard {
  readonly changes: readonly SeenChange[];
  /** Answers of a graph that is not there any more. */
  readonly outdated: WeakSet<Answer<unknown>> | undefined;
}

const nothingHeard: Heard = { changes: [], outdated: undefined };

/**
 * News since the answers that the page shows were made. The graph is followed while somebody can see the page and has not been
 * told yet.
 *
 * @param isTold true if the page tells the news already, so that no more need be heard
 */
export function useNews(isTold: (news: News, upTo: number) => boolean): {
  readonly news: News;
  readonly upTo: number;
} {
  const answers = useFollowed(answersOnPage, window, answersChanged);
  // No server is asked for a page that nobody sees.
  const isVisible = useFollowed(() => !document.hidden, document, 'visibilitychange');
  const [heard, setHeard] = useState(nothingHeard);
  const oldest = oldestOf(answers);
  const isOutdated = (answer: Answer<unknown>): boolean => heard.outdated?.has(answer) === true;
  const news = newsFor(answers, heard.changes, isOutdated);
  const upTo = heard.changes.at(-1)?.number ?? oldest?.number ?? 0;
  const isAnother = answers.some(isOutdated);

  useEffect(() => {
    // All answers of the other graph have been reloaded.
    if (heard.outdated !== undefined && !isAnother) setHeard(nothingHeard);
  }, [heard, isAnother]);

  const store = oldest?.store;
  const isFollowing = isVisible && store !== undefined && !isAnother && !isTold(news, upTo);
  useEffect(() => {
    if (!isFollowing) return;
    return followChanges(
      { store, number: upTo },
      {
        onChanges: (changes) => {
          setHeard((before) => ({ ...before, changes: remembered(before.changes, changes) }));
        },
        onAnotherGraph: () => {
          setHeard({ changes: [], outdated: new WeakSet(answersOnPage()) });
        },
      },
    );
    // Continues by itself from its last version.
  }, [isFollowing, store]);

  return { news, upTo };
}

function remembered(
  before: readonly SeenChange[],
  now: readonly SeenChange[],
): readonly SeenChange[] {
  const all = [...before, ...now];
  const dropped = all.at(-maxRemembered - 1);
  if (dropped === undefined) return all;
  return [{ ...dropped, isWhole: true }, ...all.slice(-maxRemembered)];
}

/** Oldest version among the answers of the page. */
function oldestOf(answers: readonly Answer<unknown>[]): Version | undefined {
  const versions = answers.flatMap(({ version }) => version ?? []);
  return versions.reduce<Version | undefined>(
    (oldest, version) =>
      oldest === undefined || version.number < oldest.number ? version : oldest,
    undefined,
  );
}
