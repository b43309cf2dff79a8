import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useTerms, type Terms } from '../../data/terms.js';
import { useNames } from '../../data/use-names.js';
import { usePages } from '../../data/use-pages.js';
import { EntityLink, nameOf, Words } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { ObjectOf, sayValidity, roleOf } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNames, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';

type Conflict = AnswerOf<'view-conflicts'>['conflicts']['nodes'][number];
type Claim = Conflict['claims'][number];

/** Conflicts between sources: the claims side by side with their sentences, and the reason for the preferred one. */
export function ConflictsView({ place: { query } }: ViewProps) {
  const entity = query.get('entity') ?? undefined;
  const names = useNames(entity === undefined ? [] : [entity]);
  const pages = usePages(
    'view-conflicts',
    entity === undefined ? {} : { entities: [entity] },
    ({ conflicts }) => conflicts,
  );
  const named = entity === undefined ? undefined : names.get(entity);
  const title =
    named === undefined
      ? words.conflicts.title
      : fill(words.conflicts.ofEntity, { name: nameOf(named).text });
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p class="quiet lede">{words.conflicts.lede}</p>
      {entity !== undefined && (
        <p>
          <a href={places.conflicts()}>{words.conflicts.all}</a>
        </p>
      )}
      <Answered asked={pages.asked} bones={10}>
        {() => (
          <>
            {pages.nodes.length === 0 && (
              <Empty text={words.conflicts.none} hint={words.conflicts.noneHint} />
            )}
            {pages.nodes.map((conflict, index) => (
              <ConflictSection
                key={conflict.id}
                conflict={conflict}
                {...(index === 0 && { asked: pages.asked })}
              />
            ))}
            <More pages={pages} />
          </>
        )}
      </Answered>
    </>
  );
}

interface SectionProps {
  readonly conflict: Conflict;
  readonly asked?: Parameters<typeof Section>[0]['asked'];
}

function ConflictSection({ conflict, asked }: SectionProps) {
  const terms = useTerms();
  const { claims, preferred, about, because } = conflict;
  const [first] = claims;
  if (first === undefined) return null;
  const sorted = [...claims].sort(
    (a, b) => Number(b.id === preferred.id) - Number(a.id === preferred.id),
  );
  const predicates = new Set(claims.map(({ predicate }) => terms.predicate(predicate)));
  const subjects = new Set(claims.map(({ subject }) => subject.id));
  return (
    <Section
      title={sayNames([nameOf(first.subject).text, ...predicates])}
      caption={`${terms.value('ConflictAbout', about)} · ${sayCount(words.counts.claims, claims.length)}`}
      {...(asked && { asked })}
    >
      {subjects.size === 1 && (
        <p class="ui">
          <EntityLink of={first.subject} />
        </p>
      )}
      <div class="clash-two">
        {sorted.map((claim) => (
          <Side
            key={claim.id}
            claim={claim}
            because={claim.id === preferred.id ? because : undefined}
            isOfSubject={subjects.size > 1}
          />
        ))}
      </div>
    </Section>
  );
}

interface SideProps {
  readonly claim: Claim;
  /** The reason why it is preferred, if it is. */
  readonly because: Conflict['because'] | undefined;
  /** Whether the claims have different subjects, so that each names its own. */
  readonly isOfSubject: boolean;
}

function Side({ claim, because, isOfSubject }: SideProps) {
  const terms = useTerms();
  const role = roleOf(claim);
  const validity = sayValidity(claim);
  return (
    <div>
      <h3 class="cap">{sayOrder(terms, because)}</h3>
      <p class="quiet ui">
        {isOfSubject && <EntityLink of={claim.subject} />} {terms.predicate(claim.predicate)}
      </p>
      <p class="big-v num">
        <ObjectOf claim={claim} />
      </p>
      <p class="quiet ui">
        {role != null && <Words text={role} />} {validity}{' '}
        {fill(words.confidence, { value: sayNumber(claim.confidence) })}
      </p>
      <Witnesses claims={[claim]} />
    </div>
  );
}

/** Words for the reason; being first by id alone is no preference. */
function sayOrder(terms: Terms, because: SideProps['because']): string {
  if (because === undefined) return words.conflicts.otherClaim;
  if (because === 'FIRST_ID') return words.conflicts.first;
  return `${words.conflicts.preferred} · ${terms.value('PreferenceReason', because)}`;
}
