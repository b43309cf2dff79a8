import { sayBody } from '#text/saying/lead.js';
import { useTerms, type Terms } from '../../data/terms.js';
import { EntityName, nameOf } from '../../parts/entity.js';
import { roleOf, sayLiteral, sayValidity } from '../../parts/value.js';
import { saying } from '../../words/say.js';
import { words } from '../../words/words.js';
import { anchorOf } from './relations.js';
import { rowOf } from './relation-row.js';
import { nameOfTie, type Group, type Grouped, type Tie } from './groups.js';
import { shownOf } from './shown-values.js';
import { Telling } from './telling.js';
import type { EntityAnswer, Order } from './types.js';

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

function partsOf(terms: Terms, of: EntityAnswer, grouped: Grouped | undefined) {
  const factOf = (predicate: string) =>
    of.facts.nodes.filter((fact) => fact.predicate === predicate);
  const [sort] = factOf('ORGANIZATION_KIND');
  const seat = grouped?.others.find(({ type }) => type === 'LOCATED_IN');
  const members = grouped?.large.find(isMembers);
  const rows = {
    sort: 'fact-ORGANIZATION_KIND',
    founded: 'fact-FOUNDED',
    seat: seat && rowOf(seat),
    members: members && anchorOf(members),
  };
  return sayBody(saying, {
    name: nameOf(of).text,
    sort: sort && sayLiteral(terms, sort.predicate, sort.value),
    founded: shownOf(of, 'FOUNDED'),
    seat: seat && nameOfTie(seat),
    members: members?.count,
  }).map(([part, text]) => [rows[part], text] as const);
}

const isMembers = ({ types, direction }: Group): boolean =>
  types.includes('MEMBER_OF') && direction === 'IN';

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
