import { usePages } from '../../data/use-pages.js';
import { groupBy } from '#text/group-by.js';
import { Words } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { useAfterPaint } from '../../data/use-after-paint.js';
import { places } from '../../route/places.js';
import { sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer } from './types.js';

/** Mentions of an entity in texts, in order; each opens its place in the text. */
export function Mentions({ entity }: { readonly entity: EntityAnswer }) {
  const pages = usePages(
    'view-entity-mentions',
    useAfterPaint({ id: entity.id }),
    (data) => data.entity?.mentions,
  );
  const byDocument = groupBy(pages.nodes, ({ document }) => document.id);
  return (
    <Section
      title={words.entity.mentions}
      caption={sayCount(words.counts.mentions, entity.mentions.totalCount)}
      asked={pages.asked}
    >
      <Answered asked={pages.asked} bones={2}>
        {() =>
          pages.nodes.length === 0 ? (
            <Empty text={words.entity.noMentions} />
          ) : (
            <ul class="lines">
              {[...byDocument].map(([id, mentions]) => (
                <li key={id}>
                  <a href={places.document(id)}>
                    <Words text={mentions[0].document.title} />
                  </a>
                  <span class="spots">
                    {mentions.map(({ id: mention, start, end, exact }) => (
                      <a key={mention} href={places.document(id, [start, end])}>
                        <Words text={exact} />
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <More pages={pages} />
    </Section>
  );
}
