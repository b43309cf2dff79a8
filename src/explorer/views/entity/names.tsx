import { useCuration } from '../../curation/use-curation.js';
import { useDatasetTitles } from '../../data/dataset-titles.js';
import { useTerms } from '../../data/terms.js';
import { Words } from '../../parts/entity.js';
import { Section } from '../../parts/panel.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer } from './types.js';

/** What an entity is called, in which language, and what kind of name that is. */
export function Names({ of }: { readonly of: EntityAnswer }) {
  const terms = useTerms();
  const curation = useCuration();
  const titleOf = useDatasetTitles();
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
              {terms.value('NameKind', kind)} ·{' '}
              <Words text={datasets.map(titleOf).join(words.graph.comma)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
