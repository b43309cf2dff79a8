import type { Asked } from '../../data/use-answer.js';
import { EntityName, KindSign } from '../../parts/entity.js';
import { Section } from '../../parts/panel.js';
import { Contested, Unstated } from '../../parts/value.js';
import { SentencesSeen, Witnesses, type Witnessed } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Compared, SideName } from './compared-type.js';
import { Listed } from '../../parts/edition/entity-list.js';
import { held } from '../../parts/edition/numbers.js';

interface SideProps {
  readonly of: Compared;
  readonly side: SideName;
}

/** The dates, hosts and places of an edition, with their support. */
export function Heading({ of, side }: SideProps) {
  const { edition, claimCount, documentCount } = of[side];
  return (
    <section>
      <p class="kindline">
        <KindSign kind={edition.kind} /> {words.editions.edition}{' '}
        {edition.ordinal != null && sayNumber(edition.ordinal)}
      </p>
      <h2>
        <a class="ent" href={places.edition(edition.id)}>
          <EntityName of={edition} />
        </a>
      </h2>
      <dl>
        <div>
          <dt>{words.editions.date}</dt>
          <dd class="num">
            <DateOf of={edition} />
          </dd>
        </div>
        {held.map((name) => (
          <div key={name}>
            <dt>{words.editions.heads[name]}</dt>
            <dd>
              <Listed of={of[name][side]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.editions.support}</dt>
          <dd class="num">
            {fill(words.editions.supportValue, {
              claims: sayCount(words.counts.claims, claimCount),
              documents: sayCount(words.counts.documents, documentCount),
            })}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function DateOf({ of: { id, date, contested, dated } }: { readonly of: Compared['a']['edition'] }) {
  if (date == null) return <Unstated />;
  const others = new Set(dated.nodes.flatMap(({ value }) => value?.date ?? []));
  others.delete(date);
  const other = [...others].map(sayDate).join(words.graph.comma);
  return (
    <>
      {sayDate(date)}{' '}
      {contested && (
        <Contested
          href={places.conflicts(id)}
          what={words.editions.date}
          {...(other !== '' && { text: words.contestedOr + other })}
        />
      )}
    </>
  );
}

interface HeadWitnessesProps {
  readonly of: Compared;
  readonly asked: Asked<unknown>;
}

/** The evidence for the values at the head. */
export function HeadWitnesses({ of, asked }: HeadWitnessesProps) {
  return (
    <Section title={words.editions.headWitnesses} asked={asked}>
      <div class="vs">
        <OfSide of={of} side="a" />
        <OfSide of={of} side="b" />
      </div>
    </Section>
  );
}

function OfSide({ of, side }: SideProps) {
  const { edition } = of[side];
  const seen = new SentencesSeen();
  const said: readonly (readonly [string, readonly Witnessed[]])[] = [
    [words.editions.date, edition.dated.nodes],
    ...held.map(
      (name) =>
        [
          words.editions.heads[name],
          of[name][side].relations.flatMap(({ claims }) => claims.nodes),
        ] as const,
    ),
  ];
  return (
    <ul class="sentences">
      {said.map(([what, claims]) => (
        <li key={what}>
          <h3>{what}</h3>
          {claims.length === 0 ? <Unstated /> : <Witnesses claims={claims} seen={seen} />}
        </li>
      ))}
    </ul>
  );
}
