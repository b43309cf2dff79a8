/** Words in both languages of the pages. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** A question that the first page asks: ways between two, their common ground, two editions side by side, or an entity. */
export interface SiteQuestion {
  readonly paths?: { readonly from: string; readonly to: string };
  readonly common?: { readonly a: string; readonly b: string };
  readonly compare?: { readonly a: string; readonly b: string };
  readonly entity?: string;
}

/** The beginnings that the first page offers, by ids; those that are left out are chosen from the graph. */
export interface SiteStart {
  /** The series with the editions that it lists. */
  readonly series?: string;
  readonly entities?: readonly string[];
  readonly questions?: readonly SiteQuestion[];
}

export interface SiteFooter {
  readonly text?: Bilingual;
  readonly links?: readonly { readonly label: Bilingual; readonly url: string }[];
}

/** The words, start, colours and logo of the pages of a forum. */
export interface Site {
  readonly name: Bilingual;
  readonly motto: Bilingual;
  readonly title: Bilingual;
  readonly lede: Bilingual;
  readonly start?: SiteStart;
  readonly footer?: SiteFooter;
  /** Colours of links and buttons with the faint ground of chosen ones, on the light page and on the dark one. */
  readonly colours?: SiteColours | undefined;
  readonly logo?: SiteLogo | undefined;
}

export interface SiteColours {
  readonly light: SiteColour;
  readonly dark: SiteColour;
}

export interface SiteLogo {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface SiteColour {
  readonly ink: string;
  readonly ground: string;
}

/** Stands in for each text that a forum does not give. */
export const neutralSite: Site = {
  name: { ar: 'ملتقى', en: 'Multaqa' },
  motto: { ar: 'سجلّ ما قيل، وشاهده', en: 'what was said, and where' },
  title: { ar: 'من قال ماذا، وأين ورد', en: 'Who said what, and where' },
  lede: {
    ar: 'ما يُعرف عن سلسلة من اللقاءات، ووراء كل معلومة جملتُها كما كُتبت في مصدرها.',
    en: 'What is known of a series of meetings, with the sentence behind every fact.',
  },
};

/** Ids of the entities whose names a start needs, each once and sorted. */
export function startIdsOf({ entities = [], questions = [] }: SiteStart = {}): readonly string[] {
  const ofQuestions = questions.flatMap(({ entity, ...pairs }) => [
    ...(entity === undefined ? [] : [entity]),
    ...Object.values(pairs).flatMap((pair) => Object.values(pair)),
  ]);
  return [...new Set([...entities, ...ofQuestions])].sort();
}

/** True for a name that leaves no room for the sections in one line with it. */
export const isLongName = ({ name }: Pick<Site, 'name'>): boolean =>
  Math.max(name.ar.length, name.en.length) > 14;
