import type { ComponentType } from 'preact';
import type { Place } from './route/location.js';
import type { ViewProps } from './route/view-props.js';

type ViewComponent = ComponentType<ViewProps>;

/** A view of the explorer: its code is `views/{name}/{name}-view.tsx`. */
export interface View {
  readonly name: string;
  /** First part of its addresses, if that is not its name. */
  readonly path?: string;
  /** Fetches its code; absent for the first view, which comes with the page. */
  readonly load?: () => Promise<ViewComponent>;
  /** Its entry in the masthead, or the name of the view whose entry stands for it. */
  readonly section: { readonly ar: string; readonly en: string } | string;
  /** Its entry has no use where the graph has none of these. */
  readonly needs?: 'claims' | 'editions';
  /** True if it takes the whole window at that place. */
  readonly isWide?: (place: Place) => boolean;
  /** Stored operations that the server has fetched with the page, if the address has no query. */
  readonly asks?: readonly string[];
  /** The same where the site names no entities to start from. */
  readonly asksWithoutStart?: readonly string[];
  /** The same with the ids that the start of the site names. */
  readonly asksOfStart?: readonly string[];
  /** Stored operations that the server has fetched with the page, with the id of the address alone. */
  readonly asksOfId?: readonly string[];
  /** The same with the ids in `seeds` and this further input, if the query of the address has nothing else. */
  readonly asksOfSeeds?: { readonly name: string; readonly input: object };
}

/** All views; the masthead has their entries in this order. */
export const views: readonly View[] = [
  {
    name: 'search',
    section: { ar: 'البحث', en: 'Search' },
    asks: ['view-home'],
    asksWithoutStart: ['view-central'],
    asksOfStart: ['view-names'],
  },
  {
    name: 'browse',
    load: async () => (await import('./views/browse/browse-view.js')).BrowseView,
    section: { ar: 'التصفّح', en: 'Browse' },
    needs: 'claims',
  },
  {
    name: 'entity',
    path: 'e',
    load: async () => (await import('./views/entity/entity-view.js')).EntityView,
    section: 'browse',
    asksOfId: ['view-entity', 'view-entity-groups'],
  },
  {
    name: 'relation',
    path: 'r',
    load: async () => (await import('./views/relation/relation-view.js')).RelationView,
    section: 'browse',
  },
  {
    name: 'claim',
    path: 'c',
    load: async () => (await import('./views/claim/claim-view.js')).ClaimView,
    section: 'browse',
  },
  {
    name: 'dossier',
    load: async () => (await import('./views/dossier/dossier-view.js')).DossierView,
    section: 'browse',
    asksOfId: ['view-dossier'],
  },
  {
    name: 'graph',
    load: async () => (await import('./views/graph/graph-view.js')).GraphView,
    section: { ar: 'الشبكة', en: 'Graph' },
    needs: 'claims',
    isWide: () => true,
    asksOfSeeds: { name: 'view-graph', input: { hops: 1, maxNodes: 200 } },
  },
  {
    name: 'paths',
    load: async () => (await import('./views/paths/paths-view.js')).PathsView,
    section: { ar: 'الصلات', en: 'Connections' },
    needs: 'claims',
  },
  {
    name: 'common',
    load: async () => (await import('./views/common/common-view.js')).CommonView,
    section: 'paths',
  },
  {
    name: 'editions',
    load: async () => (await import('./views/editions/editions-view.js')).EditionsView,
    section: { ar: 'الدورات', en: 'Editions' },
    needs: 'editions',
    asks: ['view-editions'],
  },
  {
    name: 'compare',
    load: async () => (await import('./views/compare/compare-view.js')).CompareView,
    section: 'editions',
    asks: ['view-editions'],
  },
  {
    name: 'timeline',
    load: async () => (await import('./views/timeline/timeline-view.js')).TimelineView,
    section: { ar: 'الخط الزمني', en: 'Timeline' },
    needs: 'claims',
  },
  {
    name: 'conflicts',
    path: 'differ',
    load: async () => (await import('./views/conflicts/conflicts-view.js')).ConflictsView,
    section: { ar: 'تباين المصادر', en: 'Differences' },
    needs: 'claims',
    asks: ['view-conflicts'],
  },
  {
    name: 'match',
    load: async () => (await import('./views/match/match-view.js')).MatchView,
    section: 'browse',
  },
  {
    name: 'documents',
    load: async () => (await import('./views/documents/documents-view.js')).DocumentsView,
    section: { ar: 'الوثائق', en: 'Documents' },
    asks: ['view-documents', 'view-datasets'],
  },
  {
    name: 'reader',
    path: 'd',
    load: async () => (await import('./views/reader/reader-view.js')).ReaderView,
    section: 'documents',
    asksOfId: ['view-document', 'view-document-claims'],
  },
  {
    name: 'review',
    load: async () => (await import('./views/review/review-view.js')).ReviewView,
    section: { ar: 'المراجعة', en: 'Review' },
    isWide: ({ query }) => query.has('document'),
  },
  {
    name: 'kept',
    load: async () => (await import('./views/kept/kept-view.js')).KeptView,
    section: 'search',
  },
  {
    name: 'guide',
    load: async () => (await import('./views/guide/guide-view.js')).GuideView,
    section: 'search',
  },
];

/** First part of the addresses of a view. */
export const pathOf = ({ name, path = name }: View): string => path;

/** The view of an address whose first part is this; the first one without a part, none for an unknown part. */
export const viewAt = (path: string | undefined): View | undefined =>
  path === undefined
    ? views[0]
    : views.find((view) => pathOf(view) === path || (path === 'conflicts' && view.name === path));
