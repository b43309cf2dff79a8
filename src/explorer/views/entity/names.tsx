import { useCuration } from '../../curation/use-curation.js';
import { useTerms } from '../../data/terms.js';
import { Section } from '../../parts/panel.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer } from './types.js';

/** What an entity is called, in which language, and what kind of name that is. */
export function Names({ of }: { readonly of: EntityAnswer }) {
  const terms = useTerms();
  const curation = useCuration();
  return (
    <Section
      title={words.entity.names}
      caption={sayNumber(of.names.length)}
      tools={
        curation !== undefined && (
          <curation.tools.EditNamesButton entity={of} session={curation.session} />
        )
      }
    >
      <dl class="names">
        {of.names.map(({ text, lang, kind, datasets }) => (
          <div key={`${lang} ${kind} ${text}`}>
            <dt>
              <bdi lang={lang.toLowerCase()}>{text}</bdi>
            </dt>
            <dd class="cap">
              {terms.value('NameKind', kind)} · <bdi lang="en">{datasets.join(', ')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
