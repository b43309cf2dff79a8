import type { ComponentChildren } from 'preact';
import { useTerms, type Terms } from '../../data/terms.js';
import { EntityName } from '../../parts/entity.js';
import { listOfPredicate, roleOf, sayValidity } from '../../parts/value.js';
import { fill, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { anchorOf } from './relations.js';
import { rowOf } from './relation-row.js';
import type { Group, Grouped, Tie } from './groups.js';
import { shownOf } from './shown-values.js';
import { Telling } from './telling.js';
import type { EntityAnswer } from './types.js';

const { lead: said } = words.entity;

interface LeadProps {
  readonly of: EntityAnswer;
  /** Undefined until it arrives. */
  readonly grouped: Grouped | undefined;
}

/** A body in a sentence or two, each part linked to its row; of other kinds, what their relations tell. */
export function Lead({ of, grouped }: LeadProps) {
  const terms = useTerms();
  const parts = of.kind === 'Organization' ? partsOf(terms, of, grouped) : [];
  if (parts.length === 0) return <Telling of={of} />;
  const head = grouped?.offices?.direction === 'IN' ? grouped.offices.ties[0] : undefined;
  return (
    <p class="lede--lead">
      {parts.map(([href, text], index) => (
        <span key={href}>
          {index > 0 && words.graph.comma}
          <a href={`#${href}`}>{text}</a>
        </span>
      ))}
      . {head !== undefined && <Head of={head} />}
    </p>
  );
}

type Part = readonly [href: string, text: ComponentChildren];

function partsOf(terms: Terms, of: EntityAnswer, grouped: Grouped | undefined): readonly Part[] {
  const factOf = (predicate: string) =>
    of.facts.nodes.filter((fact) => fact.predicate === predicate);
  const [kind] = factOf('ORGANIZATION_KIND');
  const founded = shownOf(of, 'FOUNDED', factOf('FOUNDED'));
  const seat = grouped?.others.find(({ type }) => type === 'LOCATED_IN');
  const members = grouped?.large.find(isMembers);
  const sayKind = terms.value(listOfPredicate('ORGANIZATION_KIND'), kind?.value?.text ?? '');
  return [
    ...(kind === undefined ? [] : [['fact-ORGANIZATION_KIND', sayKind] as const]),
    ...(founded === undefined ? [] : [['fact-FOUNDED', sayFounded(founded)] as const]),
    ...(seat === undefined
      ? []
      : [
          [
            rowOf(seat),
            <>
              {said.seat} <EntityName of={seat.other} />
            </>,
          ] as const,
        ]),
    ...(members === undefined
      ? []
      : [[anchorOf(members), fill(said.members, { count: sayNumber(members.count) })] as const]),
  ];
}

const isMembers = ({ types, direction }: Group): boolean =>
  types.includes('MEMBER_OF') && direction === 'IN';

const sayFounded = (date: string): string =>
  fill(date.length > 7 ? said.foundedOn : said.foundedIn, { date: sayDate(date) });

function Head({ of }: { readonly of: Tie }) {
  const validity = sayValidity(of);
  return (
    <>
      <a href={`#${rowOf(of)}`}>{roleOf(of) ?? of.reading}</a>: <EntityName of={of.other} />
      {validity !== '' && `${words.graph.comma}${validity}`}.
    </>
  );
}
