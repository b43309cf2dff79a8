import type { ComponentChildren } from 'preact';
import { Curated } from '../../curation/curated.js';
import { useTerms } from '../../data/terms.js';
import type { Asked } from '../../data/use-answer.js';
import { groupBy } from '../../../shared/group-by.js';
import { Words } from '../../parts/entity.js';
import { Empty, Section } from '../../parts/panel.js';
import { Contested, sayLiteral, Unstated } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer } from './types.js';

type Fact = EntityAnswer['facts']['nodes'][number];

/** Predicates that readers ask for first, by kind: the page says so if no document states one. */
const expected: Readonly<Partial<Record<EntityAnswer['kind'], readonly Fact['predicate'][]>>> = {
  Person: ['BORN'],
  Organization: ['FOUNDED'],
  Edition: ['DATE'],
  Event: ['DATE'],
  Session: ['SESSION_KIND'],
  Statistic: ['QUANTITY'],
};

interface FactsProps {
  readonly asked: Asked<unknown>;
  readonly entity: EntityAnswer;
  readonly tools: ComponentChildren;
}

/** Facts of an entity, each with the sentence that states it. */
export function Facts({ asked, entity, tools }: FactsProps) {
  const groups = groupBy(entity.facts.nodes, ({ predicate }) => predicate);
  const missing = (expected[entity.kind] ?? []).filter((predicate) => !groups.has(predicate));
  const left = entity.facts.totalCount - entity.facts.nodes.length;
  return (
    <Section title={words.entity.facts} asked={asked} tools={tools}>
      {groups.size === 0 && missing.length === 0 && (
        <Empty text={words.entity.noFacts} hint={words.entity.noFactsHint} />
      )}
      <ul class="facts">
        {[...groups].map(([predicate, facts]) => (
          <FactRow key={predicate} predicate={predicate} facts={facts} id={entity.id} />
        ))}
        {missing.map((predicate) => (
          <UnstatedRow key={predicate} predicate={predicate} />
        ))}
      </ul>
      {left > 0 && (
        <p class="cap">{sayShown(entity.facts.nodes.length, entity.facts.totalCount)}</p>
      )}
    </Section>
  );
}

interface FactRowProps {
  readonly predicate: Fact['predicate'];
  readonly facts: readonly Fact[];
  readonly id: string;
}

function FactRow({ predicate, facts, id }: FactRowProps) {
  const terms = useTerms();
  const values = [
    ...new Set(mostPrecise(facts).map(({ value }) => sayLiteral(terms, predicate, value))),
  ];
  const isContested = facts.some(({ contested }) => contested);
  return (
    <li>
      <span class="what">{terms.predicate(predicate)}</span>
      <div>
        <p class="val num">
          {values.map((value, index) => (
            <span key={value}>
              {index > 0 && (
                <>
                  {' '}
                  <span class="quiet">{isContested ? words.contestedOr : words.and}</span>
                </>
              )}
              <Words text={value} />
            </span>
          ))}
          {isContested && <Contested href={places.conflicts(id)} />}
          <Curated>
            {({ EditButton }) => (
              <EditButton
                filter={{ subject: [id], predicate: [predicate] }}
                of={terms.predicate(predicate)}
              />
            )}
          </Curated>
        </p>
        <Witnesses claims={facts} />
      </div>
    </li>
  );
}

/** Drops dates that another states more precisely: "November 2020" next to a day of it. */
function mostPrecise(facts: readonly Fact[]): readonly Fact[] {
  const dates = facts.flatMap(({ value }) => value?.date ?? []);
  return facts.filter(({ value }) => {
    const own = value?.date;
    return own == null || !dates.some((date) => date !== own && date.startsWith(own));
  });
}

function UnstatedRow({ predicate }: { readonly predicate: string }) {
  const terms = useTerms();
  return (
    <li>
      <span class="what">{terms.predicate(predicate)}</span>
      <div>
        <p class="val">
          <Unstated />
        </p>
      </div>
    </li>
  );
}
