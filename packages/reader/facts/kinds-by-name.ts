import { wordsOf } from '../gazetteer/lexicon.js';
import { withoutArticle } from '../mentions/arabic-names.js';
import type { Mention } from '../reading/reading.js';
import type { OrganizationKind } from './kinds.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

const kinds: ReadonlyMap<string, OrganizationKind> = new Map([
  ...of('MINISTRY', 'وزاره ministry'),
  ...of('COMPANY', 'شركه company corporation inc ltd plc'),
  ...of('UNIVERSITY', 'جامعه university'),
  ...of('INSTITUTE', 'معهد institute'),
  ...of('ASSOCIATION', 'جمعيه رابطه نقابه association guild'),
  ...of('NETWORK', 'شبكه network'),
]);

/** Reads the kind of an organisation from the noun of its name, if the graph has none. */
export const kindsByName: ClaimRule = {
  name: 'kind-by-name',
  reads: 'The noun of a name: وزارة …, شركة …, "… University", "… Institute".',
  read(view) {
    for (const mention of view.mentions) {
      const { entity } = mention;
      const isKnown = view.reading.lexicon
        .about(entity.ref)
        .some(({ predicate }) => predicate === 'ORGANIZATION_KIND');
      if (isKnown || isSaid(view, { subject: entity, predicate: 'ORGANIZATION_KIND' })) continue;
      const kind = kindOf(view, mention);
      if (kind)
        view.claim(kindsByName.name, mention, {
          subject: mention.entity,
          predicate: 'ORGANIZATION_KIND',
          value: kind,
        });
    }
  },
};

function of(kind: OrganizationKind, words: string): [string, OrganizationKind][] {
  return words.split(' ').map((word) => [word, kind]);
}

/** The kind by the first word in Arabic; in English by the last, or the last before `of`, `for` and `on`. */
function kindOf(
  view: SentenceView,
  { kind, type, start, end }: Mention,
): OrganizationKind | undefined {
  if (kind !== 'Organization' || type !== 'NAME') return undefined;
  const words = wordsOf(view.reading.slice(start, end));
  if (words.length < 2 || isOfAnotherKind(words)) return undefined;
  const join = words.findIndex((word) => /^(?:of|for|on)$/u.test(word));
  const head = words[join > 0 ? join - 1 : words.length - 1] ?? '';
  return kinds.get(withoutArticle(words[0] ?? '')) ?? kinds.get(head);
}

/** جامعة الدول is a league of states, a جمعية عامة the assembly of a body, and a `Corporation for …` serves the public. */
function isOfAnotherKind(words: readonly string[]): boolean {
  return /^(?:جامعه دول|جمعيه (?:عامه|عموميه)) |\bcorporation for /u.test(
    `${words.map(withoutArticle).join(' ')} `,
  );
}
