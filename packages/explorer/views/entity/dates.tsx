import { useTerms, type Terms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import type { AnswerOf } from '../../data/ask.js';
import { EntityLink } from '../../parts/entity.js';
import { Answered, Empty, Section } from '../../parts/panel.js';
import { useAfterPaint } from '../../data/use-after-paint.js';
import { Contested } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { sayDate, sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';

type Entry = AnswerOf<'view-timeline'>['timeline']['nodes'][number];

const shown = 6;

/** The first dated claims about an entity; its timeline has all of them. */
export function Dates({ id }: { readonly id: string }) {
  const asked = useAnswer('view-timeline', useAfterPaint({ entities: [id], first: 100 }));
  return (
    <Section title={words.entity.timeline} asked={asked}>
      <Answered asked={asked}>
        {({ timeline }) => {
          const dated = timeline.nodes.filter(({ date }) => date != null);
          return dated.length === 0 ? (
            <Empty text={words.entity.noTimeline} />
          ) : (
            <>
              <ol class="time">
                {dated.slice(0, shown).map((entry, index) => (
                  <DateEntry key={index} entry={entry} id={id} />
                ))}
              </ol>
              {dated.length > shown && (
                <p class="cap">
                  {sayShown(shown, dated.length)}{' '}
                  <a href={places.timeline([id])}>{words.state.more}</a>
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

/** The predicate, or the relation as it is read from the entity of the page. */
const sayWhat = (terms: Terms, { predicate, subject, object }: Entry, id: string): string =>
  object == null ? terms.predicate(predicate) : terms.relation(predicate, subject.id === id);

function DateEntry({ entry, id }: { readonly entry: Entry; readonly id: string }) {
  const terms = useTerms();
  const { date, subject, object, event, claims } = entry;
  const other = subject.id === id ? object : subject;
  const isContested = claims.some(({ contested }) => contested);
  return (
    <li class={isContested ? 'is-contest' : ''}>
      <time datetime={date ?? ''}>{sayDate(date ?? '')}</time>
      <span>
        {sayWhat(terms, entry, id)} {other != null && <EntityLink of={other} />}
        {event !== 'DATED' && ` · ${terms.value('TimelineEvent', event)}`}{' '}
        {isContested && (
          <Contested href={places.conflicts(subject.id)} what={words.editions.date} />
        )}
      </span>
    </li>
  );
}
