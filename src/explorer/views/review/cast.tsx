import type { Terms } from '../../data/terms.js';
import { useTerms } from '../../data/terms.js';
import { language } from '../../language.js';
import type { Named } from '../../data/named.js';
import { EntityLink, EntityTag, nameOf, Words } from '../../parts/entity.js';
import { sayLiteral, sayValidity } from '../../parts/value.js';
import { reviewWords as said } from '../../words/review-words.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Proposal } from './proposal.js';

/** The subjects of a document's proposals: entities of the graph, and new ones of the document. */
export interface Cast {
  readonly names: ReadonlyMap<string, Named>;
  /** By the key in the document. */
  readonly newOnes: ReadonlyMap<string, Subject>;
}

type Subject = Omit<Proposal['subject'], 'alternatives'>;

interface Proposed extends Pick<Proposal, 'kind' | 'predicate' | 'object' | 'value'> {
  readonly subject: Subject;
  /** One for each place. */
  readonly evidence: readonly unknown[];
}

type Ref = Pick<Proposal['subject'], 'entity' | 'ref'>;

/** The subjects of these proposals. */
export function castOf(proposals: readonly Proposed[], names: ReadonlyMap<string, Named>): Cast {
  const newOnes = proposals.flatMap((each) =>
    each.kind === 'ENTITY' && each.subject.ref != null
      ? [[each.subject.ref, each.subject] as const]
      : [],
  );
  return { names, newOnes: new Map(newOnes) };
}

interface Found {
  readonly named: Named | undefined;
  readonly id: string;
  /** True if the graph does not have it yet. */
  readonly isNew: boolean;
}

/** An entity of the graph by its name, or a new one of the document. */
export function find(cast: Cast, { entity, ref }: Ref): Found {
  const proposed = ref == null ? undefined : cast.newOnes.get(ref);
  const id = entity ?? proposed?.entity ?? ref ?? '';
  const held = cast.names.get(id);
  if (held !== undefined) return { named: held, id, isNew: false };
  const isNew = entity == null && proposed?.entity == null;
  return { named: proposed && namedBy(id, proposed), id, isNew };
}

function namedBy(id: string, { kind, names }: Subject): Named | undefined {
  if (kind == null) return undefined;
  const inLanguage = (lang: 'AR' | 'EN'): string | null =>
    names.find((name) => name.lang === lang)?.text ?? null;
  return { id, kind, labelAr: inLanguage('AR'), labelEn: inLanguage('EN') };
}

/** Its name as plain text. */
export function sayWho(cast: Cast, ref: Ref): string {
  const { named, id } = find(cast, ref);
  return named === undefined ? id : nameOf(named).text;
}

interface WhoProps {
  readonly cast: Cast;
  readonly of: Ref;
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
      return `${said.proposal.newEntity} · ${terms.kind(subject.kind ?? '')}`;
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
      <Who cast={cast} of={subject} isLink /> {terms.predicate(predicate ?? '')}{' '}
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
