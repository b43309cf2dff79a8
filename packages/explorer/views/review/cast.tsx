import type { Terms } from '../../data/terms.js';
import { useTerms } from '../../data/terms.js';
import { language } from '../../language.js';
import type { Named } from '../../data/named.js';
import { EntityLink, EntityTag, nameOf, Words } from '../../parts/entity.js';
import { lowerFirst, sayLiteral, sayValidity } from '../../parts/value.js';
import { reviewWords as said } from '../../words/review-words.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Proposal } from './proposal.js';

/** The new entities of a document that are in the graph by now, by the key in the document. */
export type Cast = ReadonlyMap<string, string>;

type Subject = Omit<Proposal['subject'], 'alternatives' | 'names'>;

interface Proposed extends Pick<Proposal, 'kind' | 'predicate' | 'value'> {
  readonly subject: Subject & Pick<Proposal['subject'], 'names'>;
  readonly object: Subject | null;
  /** One for each place. */
  readonly evidence: readonly unknown[];
}

/** The entities that these proposals became. */
export function castOf(proposals: readonly Pick<Proposed, 'kind' | 'subject'>[]): Cast {
  return new Map(
    proposals.flatMap(({ kind, subject: { ref, entity } }) =>
      kind === 'ENTITY' && ref != null && entity != null ? [[ref, entity] as const] : [],
    ),
  );
}

interface Found {
  readonly named: Named | undefined;
  readonly id: string;
  /** True if the graph does not have it yet. */
  readonly isNew: boolean;
}

/** An entity of the graph, or a new one of the document. */
export function find(cast: Cast, { entity, ref, kind, labelAr, labelEn }: Subject): Found {
  const held = entity ?? cast.get(ref ?? '');
  const id = held ?? ref ?? '';
  const named = kind == null ? undefined : { id, kind, labelAr, labelEn };
  return { named, id, isNew: held === undefined };
}

/** Its name as plain text. */
export function sayWho(cast: Cast, ref: Subject): string {
  const { named, id } = find(cast, ref);
  return named === undefined ? id : nameOf(named).text;
}

interface WhoProps {
  readonly cast: Cast;
  readonly of: Subject;
  readonly isLink?: boolean;
}

/** An entity with the sign of its kind, marked if it is new. */
export function Who({ cast, of, isLink = false }: WhoProps) {
  const { named, id, isNew } = find(cast, of);
  if (named === undefined) return <bdi lang="en">{id}</bdi>;
  if (isLink && !isNew) return <EntityLink of={named} />;
  return (
    <>
      <EntityTag of={named} />
      {isNew && <span class="new ui">{said.proposal.isNew}</span>}
    </>
  );
}

/** A proposal's statement about its subject, as plain text. */
export function sayWhat(terms: Terms, cast: Cast, proposal: Proposed): string {
  const { kind, subject, predicate, object, value, evidence } = proposal;
  if (kind === 'ENTITY') return sayWho(cast, subject);
  if (kind === 'MENTION')
    return `${sayWho(cast, subject)} · ${sayCount(words.counts.mentions, evidence.length)}`;
  if (kind === 'IDENTITY')
    return fill(said.proposal.isSame, {
      name: subject.names[0]?.text ?? '',
      who: object == null ? '' : sayWho(cast, object),
    });
  return object == null ? sayLiteral(terms, predicate ?? '', value) : sayWho(cast, object);
}

/** Says that an entity is new, and of which kind. */
export const sayNew = (terms: Terms, { kind }: Subject): string =>
  `${said.proposal.newEntity} · ${terms.kind(kind ?? '')}`;

/** A proposal in one sentence, for screen readers. */
export function sayProposal(terms: Terms, cast: Cast, proposal: Proposed): string {
  const what = sayWhat(terms, cast, proposal);
  switch (proposal.kind) {
    case 'ENTITY':
      return `${said.proposal.newEntity}: ${what}`;
    case 'IDENTITY':
      return what;
    case 'MENTION':
      return `${said.proposal.mention}: ${what}`;
  }
  const claim = `${sayWho(cast, proposal.subject)} ${terms.predicate(proposal.predicate ?? '')} ${what}`;
  return proposal.kind === 'RETRACTION' ? `${said.proposal.retraction}: ${claim}` : claim;
}

/** The topic of a proposal in a word or two: the relation, or that it is a new entity of its kind. */
export function sayTopic(terms: Terms, { kind, subject, predicate }: Proposed): string {
  switch (kind) {
    case 'CLAIM':
      return terms.predicate(predicate ?? '');
    case 'RETRACTION':
      return `${said.proposal.retraction} · ${terms.predicate(predicate ?? '')}`;
    case 'IDENTITY':
      return said.proposal.identity;
    case 'MENTION':
      return said.proposal.mention;
    default:
      return sayNew(terms, subject);
  }
}

const roleOf = ({ role, roleAr, roleEn }: Proposal): string | undefined => {
  const [own, other] = language === 'ar' ? [roleAr, roleEn] : [roleEn, roleAr];
  return own ?? other ?? role ?? undefined;
};

/** A proposed entity, identity or mention, with its words. */
function OfEntity({ cast, proposal }: { readonly cast: Cast; readonly proposal: Proposal }) {
  const terms = useTerms();
  const { kind, subject, object } = proposal;
  const who = kind === 'IDENTITY' && object != null ? object : subject;
  return (
    <>
      <p class="now-say">
        {sayTopic(terms, proposal)}: <Who cast={cast} of={who} isLink />
      </p>
      {kind !== 'ENTITY' && (
        <p class="quiet ui">
          {subject.names.map(({ text }, index) => (
            <span key={text}>
              {index > 0 && ' · '}
              <Words text={text} />
            </span>
          ))}
        </p>
      )}
      {kind === 'IDENTITY' &&
        subject.alternatives.map(({ entity, reason }) => (
          <p key={entity} class="cap" lang="en" dir="ltr">
            {reason}
          </p>
        ))}
    </>
  );
}

/** A proposal in words: subject, predicate, object, role and time. */
export function InWords({ cast, proposal }: { readonly cast: Cast; readonly proposal: Proposal }) {
  const terms = useTerms();
  const { kind, subject, predicate, object, value } = proposal;
  if (kind === 'ENTITY' || kind === 'IDENTITY' || kind === 'MENTION')
    return <OfEntity cast={cast} proposal={proposal} />;
  const role = roleOf(proposal);
  const validity = sayValidity(proposal);
  return (
    <p class="now-say">
      {kind === 'RETRACTION' && `${said.proposal.retraction}: `}
      <Who cast={cast} of={subject} isLink />{' '}
      <span class="quiet">{lowerFirst(terms.predicate(predicate ?? ''))}</span>{' '}
      {object == null ? (
        <strong class="num">
          <Words text={sayLiteral(terms, predicate ?? '', value)} />
        </strong>
      ) : (
        <Who cast={cast} of={object} isLink />
      )}
      {role !== undefined && (
        <>
          {' · '}
          <strong>
            <Words text={role} />
          </strong>
        </>
      )}
      {validity !== '' && <span class="quiet"> {validity}</span>}
    </p>
  );
}
