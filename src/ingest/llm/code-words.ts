import type { OrganizationKind, SessionKind } from '../../model/values/lists.js';
import { sessionNouns } from '#reader/lexicon/sessions.js';
import { fold } from '#text/fold.js';

/** Folded words for kinds of organisations, each also after an article or joined letters. */
const organisations: readonly (readonly [OrganizationKind, RegExp])[] = [
  [
    'INTERGOVERNMENTAL',
    /intergovernmental|inter-governmental|multilateral|حكومي|متعدد|دولي|اقليمي|international|regional|states|دول/u,
  ],
  ['NETWORK', /network|شبك/u],
  ['EMBASSY', /embass|سفار/u],
  ['MINISTRY', /ministr|وزار/u],
  ['COMPANY', /compan|firm|corporation|enterprise|شرك/u],
  ['UNIVERSITY', /universit|جامع/u],
  ['INSTITUTE', /institute|معهد|معاهد/u],
  ['ASSOCIATION', /association|guild|society|جمعي|نقاب|رابط/u],
];

/** For each predicate with codes that words tell, the words of each code. */
export const codeWords: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map<
  string,
  ReadonlyMap<string, RegExp>
>([
  ['ORGANIZATION_KIND', new Map(organisations)],
  [
    'SESSION_KIND',
    new Map((['KEYNOTE', 'DIALOGUE', 'SPEECH'] as const).map((kind) => [kind, nounsOf(kind)])),
  ],
]);

/** Whether some words tell the code. */
export function tellCode(predicate: string, code: string, words: string): boolean {
  return codeWords.get(predicate)?.get(code)?.test(fold(words)) === true;
}

function nounsOf(kind: SessionKind): RegExp {
  const nouns = Array.from(sessionNouns).flatMap(([noun, of]) => (of === kind ? [noun] : []));
  return new RegExp(nouns.join('|'), 'u');
}
