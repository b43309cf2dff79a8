import type { ProposedEntity } from '../../claims/proposals.js';
import { needsArticle } from '#text/sentence/infer/english-names.js';
import { arabicOrdinal, englishOrdinal } from '#text/sentence/infer/ordinals.js';
import { languageByScript } from '#text/script.js';
import { isBareEdition } from '#reader/mentions/bare-edition.js';
import type { Lexicon } from '#reader/gazetteer/lexicon.js';
import type { Analysis, Candidate, EntityRef } from '#reader/reading/analysis.js';

type ProposedName = ProposedEntity['names'][number];

/**
 * The names of an edition that the document calls by its number alone, or by a pronoun: its ordinal and its series, in the
 * languages in which the series has a name. Undefined if the document names the edition itself, or not its series.
 */
export function nameEdition(
  { ref, kind }: Candidate,
  names: readonly ProposedName[],
  { claims, candidates }: Analysis,
  lexicon: Lexicon,
): readonly ProposedName[] | undefined {
  const [first] = names;
  if (kind !== 'Edition' || !first || !names.every(({ text }) => isBareEdition(text)))
    return undefined;
  const said = claims.filter(({ subject }) => subject === ref);
  const ordinal = said.find(({ predicate }) => predicate === 'ORDINAL')?.value;
  const series = said.find(({ predicate }) => predicate === 'EDITION_OF')?.object;
  if (typeof ordinal !== 'number' || typeof series !== 'string') return undefined;
  const called = namesOfSeries(series, candidates, lexicon);
  const named = (['AR', 'EN'] as const).flatMap((lang) => {
    const own = called.filter((text) => languageByScript(text) === lang && !isBareEdition(text));
    const name = own.find((text) => text.includes(' ')) ?? own[0];
    return name === undefined ? [] : [{ text: written[lang](ordinal, name), lang, at: first.at }];
  });
  return named.length === 0 ? undefined : named;
}

const written = {
  AR: (ordinal: number, series: string) => `الدورة ${arabicOrdinal(ordinal)} من ${series}`,
  EN: (ordinal: number, series: string) =>
    `${englishOrdinal(ordinal)} edition of ${needsArticle(series) ? 'the ' : ''}${series}`,
} as const;

function namesOfSeries(
  series: EntityRef,
  candidates: Analysis['candidates'],
  lexicon: Lexicon,
): readonly string[] {
  const candidate = candidates.find(({ ref }) => ref === series);
  return candidate ? candidate.names.map(({ text }) => text) : lexicon.namesOf(series);
}
