import { englishCounts } from './english-counts.js';
import { englishGraph } from './english-graph.js';
import { englishViews } from './english-views.js';
import { valueWords } from '#text/saying/value-words.js';
import type { arabic } from './arabic.js';

/** English texts of the page. */
export const english: typeof arabic = {
  skip: 'To the content',
  sections: 'Sections',
  other: 'العربية',
  theme: { dark: 'Dark', light: 'Light', label: 'Theme' },
  foot: {
    queries: 'Write your own query',
    exports: 'Download the whole graph',
    kept: 'What you keep',
    guide: 'How to read this',
  },

  counts: englishCounts,
  ...englishViews,
  ...englishGraph,

  state: {
    loading: 'Loading…',
    working: 'Still being worked out; it will be asked for again.',
    again: 'Try again',
    more: 'Show more',
    shown: '{shown} of {total} shown.',
    faults: {
      offline: 'The server does not answer.',
      busy: 'The server is busy.',
      slow: 'The server took too long to answer.',
      refused: 'The server refused the request.',
      failed: 'The server failed.',
      moved: 'The graph has changed since this list began, so it cannot go on from here.',
      old: 'This page is older than the server, which has a newer one.',
    },
    reload: 'Load the page again',
    fromFirst: 'Show it from the start',
    rest: 'The rest of the page is up to date.',
    waiting: 'It will load when the connection is back.',
    kept: 'Showing what arrived on {at}.',
    partial: 'Only part of the answer arrived.',
    truncated: {
      BUDGET: 'The search stopped at its limit of work.',
      DEADLINE: 'The search stopped at the server’s deadline.',
      MAX_NODES: 'The search stopped at the requested limit.',
    },
    noSuchPage: 'There is no page at this address',
    noSuchPageHint: 'The link may be incomplete or old. Start with a search.',
    noSuchThing: 'There is nothing with this id',
    noSuchThingHint: 'The link may be incomplete or old. Try a search.',
  },
  ...valueWords.en,
  unstatedReasons: {
    NOT_STATED: 'not stated',
    NOT_AT_THE_TIME: 'not stated for that time',
    NO_EDITION_BEFORE: 'no edition before it',
  },
  undated: 'no date stated',
  differOn: 'Sources differ on {count}',
  contestedOr: 'or ',
  and: 'and ',
  confidence: 'confidence {value}',

  cite: 'Cite',
  dossier: 'Dossier',
  witness: {
    note: 'Editor’s summary, not a quotation',
    bearsOut: 'What bears out',
    bearsItOut: 'What bears it out',
    same: 'Same sentence as under “{name}”',
    read: 'Read the sentence',
    readIn: ' in {title}',
    translation: 'Translation',
    toOriginal: 'Show the original',
    toTranslation: 'Show the translation',
    none: 'No sentence is recorded for this claim.',
  },

  query: {
    open: 'Query',
    title: 'The query behind this part',
    lede: 'Everything here answers a stored query, which any program can ask.',
    text: 'Text',
    variables: 'Variables',
    curl: 'From a command line',
    graphiql: 'Open in GraphiQL',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
  },
};
