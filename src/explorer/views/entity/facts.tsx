import type { ComponentChildren } from 'preact';
import { Curated } from '../../curation/curated.js';
import { useTerms } from '../../data/terms.js';
import type { Asked } from '../../data/use-answer.js';
import { groupBy } from '../../../shared/group-by.js';
import { Words } from '../../parts/entity.js';
import { Empty, Section } from '../../parts/panel.js';
import { Contested, sayLiteral, Unstated } from '../../parts/value.js';
import { Witnesses, type Says } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer } from './types.js';

type Fact = EntityAnswer['facts']['nodes'][number];

interface FactsProps {
  readonly asked: Asked<unknown>;
  readonly entity: EntityAnswer;
  readonly tools: ComponentChildren;
}

/** Facts of an entity, each with the sentence that states it. */
export function Facts({ asked, entity, tools }: FactsProps) {
  const groups = groupBy(entity.facts.nodes, ({ predicate }) => predicate);
  const missing = useTerms()
    .expected(entity.kind)
    .filter((predicate) => !groups.has(predicate));
  const left = entity.facts.totalCount - entity.facts.nodes.length;
  return (
    <Section title={words.entity.facts} asked={asked} tools={tools}>
      {groups.size === 0 && missing.length === 0 && (
        <Empty text={words.entity.noFacts} hint={words.entity.noFactsHint} />
      )}
      <ul class="facts">
        {[...groups].map(([predicate, facts]) => (
          <FactRow
            key={predicate}
            predicate={predicate}
            facts={facts}
            id={entity.id}
            shown={shownOf(entity, predicate)}
          />
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
  /** The date that the graph shows; undefined of what is no date. */
  readonly shown: string | undefined;
}

/** The date of an entity that the graph shows under a predicate. */
function shownOf(entity: EntityAnswer, predicate: string): string | undefined {
  const shown = Object.entries(entity).find(([key]) => key === predicate)?.[1];
  return typeof shown === 'string' ? shown : undefined;
}

function FactRow({ predicate, facts, id, shown }: FactRowProps) {
  const terms = useTerms();
  const values = new Map(
    valuesOf(facts, shown).map(({ value }) => [sayLiteral(terms, predicate, value), value?.text]),
  );
  const isContested = facts.some(({ contested }) => contested);
  return (
    <li>
      <span class="what">{terms.predicate(predicate)}</span>
      <div>
        <p class="val num">
          {[...values].map(([value, code], index) => (
            <span key={value}>
              {index > 0 && (
                <>
                  {' '}
                  <span class="quiet">{isContested ? words.contestedOr : words.and}</span>
                </>
              )}
              <Value text={value} page={code == null ? undefined : terms.page(predicate, code)} />
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
        <Witnesses claims={facts} says={saysDate(facts, shown)} />
      </div>
    </li>
  );
}

interface ValueProps {
  readonly text: string;
  readonly page: string | undefined;
}

/** A value, which leads to the page of others about it if there is one. */
function Value({ text, page }: ValueProps) {
  if (page === undefined) return <Words text={text} />;
  return (
    <a href={page} rel="noreferrer">
      <Words text={text} />
    </a>
  );
}

/** The facts with the value that the graph shows first; without dates that another states more precisely, but for that. */
function valuesOf(facts: readonly Fact[], shown: string | undefined): readonly Fact[] {
  const dates = facts.flatMap(({ value }) => value?.date ?? []);
  const isShown = ({ value }: Fact) => shown !== undefined && value?.date === shown;
  return facts
    .filter((fact) => {
      const own = fact.value?.date;
      if (own == null || isShown(fact)) return true;
      return !dates.some((date) => date !== own && date.startsWith(own));
    })
    .sort((a, b) => Number(isShown(b)) - Number(isShown(a)));
}

/** The claims that say the date that is shown. */
function saysDate(facts: readonly Fact[], shown: string | undefined): Says {
  const saying = new Set(facts.filter(({ value }) => value?.date === shown).map(({ id }) => id));
  return (claim) => shown === undefined || saying.has(claim.id);
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
