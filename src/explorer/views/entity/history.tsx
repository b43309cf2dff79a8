import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { Words } from '../../parts/entity.js';
import { Answered, Empty, Section } from '../../parts/panel.js';
import { sayMoment } from '../../words/say.js';
import { words } from '../../words/words.js';

/** Which changes of the graph touched an entity, the newest first. */
export function History({ id }: { readonly id: string }) {
  const terms = useTerms();
  const asked = useAnswer('view-entity-changes', { id });
  return (
    <Section title={words.entity.history} asked={asked}>
      <Answered asked={asked} bones={1}>
        {({ changes }) =>
          changes.nodes.length === 0 ? (
            <Empty text={words.entity.noHistory} />
          ) : (
            <ul class="lines ui">
              {changes.nodes.map(({ id: change, kind, at, by, reason }) => (
                <li key={change}>
                  {terms.value('ChangeKind', kind)}
                  <span class="cap">
                    {sayMoment(at)}
                    {by != null && (
                      <>
                        {' · '}
                        <Words text={by} />
                      </>
                    )}
                  </span>
                  {reason != null && <Words text={reason} />}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}
