import type { ComponentChildren } from 'preact';
import { useTerms, type Terms } from '../../data/terms.js';
import { EntityName, nameOf } from '../../parts/entity.js';
import { roleOf, sayLiteral, sayValidity } from '../../parts/value.js';
import { fill, sayDate, sayNumber } from '../../words/say.js';
import { agreeing } from '../../../shared/saying/forms.js';
import { words } from '../../words/words.js';
import { anchorOf } from './relations.js';
import { rowOf } from './relation-row.js';
import type { Group, Grouped, Tie } from './groups.js';
import { shownOf } from './shown-values.js';
import { Telling } from './telling.js';
import type { EntityAnswer, Order } from './types.js';

const { lead: said } = words.entity;

interface LeadProps {
  readonly of: EntityAnswer;
  /** Undefined until it arrives. */
  readonly grouped: Grouped | undefined;
  /** Order of the page: only that by fact has the rows that its parts lead to. */
  readonly order: Order;
}

/** A body in a sentence or two, each part linked to its row; of other kinds, what their relations tell. */
export function Lead({ of, grouped, order }: LeadProps) {
  const terms = useTerms();
  const parts = of.kind === 'Organization' ? partsOf(terms, of, grouped) : [];
  if (parts.length === 0) return <Telling of={of} />;
  const head = grouped?.offices?.direction === 'IN' ? grouped.offices.ties[0] : undefined;
  return (
    <p class="lede--lead">
      {parts.map(([href, text], index) => (
        <span key={href}>
          {index > 0 && words.graph.comma}
          {order === 'fact' ? <a href={`#${href}`}>{text}</a> : text}
        </span>
      ))}
      . {head !== undefined && <Head of={head} order={order} />}
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
  const sort = kind && sayLiteral(terms, kind.predicate, kind.value);
  const noun = sort ?? nameOf(of).text;
  return [
    ...(sort === undefined ? [] : [['fact-ORGANIZATION_KIND', sort] as const]),
    ...(founded === undefined ? [] : [['fact-FOUNDED', sayFounded(founded, noun)] as const]),
    ...(seat === undefined
      ? []
      : [
          [
            rowOf(seat),
            <>
              {agreeing(said.seat, noun)} <EntityName of={seat.other} />
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

/** Says when it was founded, in words that agree with a noun. */
const sayFounded = (date: string, noun: string): string =>
  fill(agreeing(date.length > 7 ? said.foundedOn : said.foundedIn, noun), { date: sayDate(date) });

function Head({ of, order }: { readonly of: Tie } & Pick<LeadProps, 'order'>) {
  const validity = sayValidity(of);
  const role = roleOf(of) ?? of.reading;
  return (
    <>
      {order === 'fact' ? <a href={`#${rowOf(of)}`}>{role}</a> : role}: <EntityName of={of.other} />
      {validity !== '' && `${words.graph.comma}${validity}`}.
    </>
  );
}
