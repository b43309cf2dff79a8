import type { ComponentChildren } from 'preact';
import { groupBy } from '#text/group-by.js';
import { Curated } from '../../curation/curated.js';
import { useTerms } from '../../data/terms.js';
import type { Asked } from '../../data/use-answer.js';
import { Words } from '../../parts/entity.js';
import { Empty, Section } from '../../parts/panel.js';
import { Row, Rows } from '../../parts/rows.js';
import { Contested, sayLiteral, Unstated } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { begin, sayCount, sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import { FactEvidence } from './fact-evidence.js';
import { SameSentence, type FirstSentences } from './first-sentences.js';
import type { EntityAnswer, Fact } from './types.js';
import { shownOf, valuesOf } from './shown-values.js';

interface FactsProps {
  readonly asked: Asked<unknown>;
  readonly entity: EntityAnswer;
  readonly tools: ComponentChildren;
  readonly firsts: FirstSentences;
}

/** Rows that are open before a reader opens any. */
const openRows = 2;

/** Facts of an entity, each with the sentence that states it. */
export function Facts({ asked, entity, tools, firsts }: FactsProps) {
  const groups = groupBy(entity.facts.nodes, ({ predicate }) => predicate);
  const missing = useTerms()
    .expected(entity.kind)
    .filter((predicate) => !groups.has(predicate));
  const left = entity.facts.totalCount - entity.facts.nodes.length;
  const heads = [words.take.columns.fact, words.take.columns.value, words.entity.sources].map(
    begin,
  );
  return (
    <Section title={words.entity.facts} asked={asked} tools={tools}>
      {groups.size === 0 && missing.length === 0 ? (
        <Empty text={words.entity.noFacts} hint={words.entity.noFactsHint} />
      ) : (
        <Rows heads={heads} label={words.entity.facts} class="facts">
          {[...groups].map(([predicate, facts], index) => (
            <FactRow
              key={predicate}
              predicate={predicate}
              facts={facts}
              entity={entity}
              firsts={firsts}
              startsOpen={index < openRows}
            />
          ))}
          {missing.map((predicate) => (
            <UnstatedRow key={predicate} predicate={predicate} />
          ))}
        </Rows>
      )}
      {left > 0 && (
        <p class="cap">{sayShown(entity.facts.nodes.length, entity.facts.totalCount)}</p>
      )}
    </Section>
  );
}

interface FactRowProps extends Pick<FactsProps, 'entity' | 'firsts'> {
  readonly predicate: Fact['predicate'];
  readonly facts: readonly Fact[];
  readonly startsOpen: boolean;
}

function FactRow({ predicate, facts, entity, firsts, startsOpen }: FactRowProps) {
  const terms = useTerms();
  const name = terms.predicate(predicate);
  const shown = shownOf(entity, predicate);
  const values = new Map(
    valuesOf(facts, shown).map(({ value }) => [sayLiteral(terms, predicate, value), value?.text]),
  );
  const isContested = facts.some(({ contested }) => contested);
  const documents = new Set(
    facts.flatMap(({ evidence }) => evidence.map(({ document }) => document.id)),
  );
  return (
    <Row
      name={predicate}
      id={`fact-${predicate}`}
      of={name}
      cells={3}
      startsOpen={startsOpen}
      inside={() => <FactEvidence predicate={predicate} facts={facts} shown={shown} />}
    >
      <th scope="row">{name}</th>
      <td class="val num">
        {[...values].map(([value, code], index) => (
          <span key={value}>
            {index > 0 && <span class="quiet"> {isContested ? words.contestedOr : words.and}</span>}
            <Value text={value} page={code == null ? undefined : terms.page(predicate, code)} />
          </span>
        ))}{' '}
        {isContested && <Contested href={places.conflicts(entity.id)} what={name} />}
        <SameSentence firsts={firsts} row={`fact-${predicate}`} />
        <Curated>
          {({ EditButton }) => (
            <EditButton filter={{ subject: [entity.id], predicate: [predicate] }} of={name} />
          )}
        </Curated>
      </td>
      <td class="n">{sayCount(words.counts.sources, documents.size)}</td>
    </Row>
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

function UnstatedRow({ predicate }: { readonly predicate: string }) {
  const terms = useTerms();
  return (
    <tr>
      <th scope="row">{terms.predicate(predicate)}</th>
      <td>
        <Unstated text={words.entity.unstated} />
      </td>
      <td class="n" />
      <td />
    </tr>
  );
}
