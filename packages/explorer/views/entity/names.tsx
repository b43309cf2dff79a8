import { Curated } from '../../curation/curated.js';
import { useDatasetTitles } from '../../data/dataset-titles.js';
import { useTerms } from '../../data/terms.js';
import { Words } from '../../parts/entity.js';
import { Section } from '../../parts/panel.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer } from './types.js';

/** Names of an entity, each with its language and kind. */
export function Names({ of }: { readonly of: EntityAnswer }) {
  const terms = useTerms();
  const titleOf = useDatasetTitles();
  return (
    <Section
      title={words.entity.names}
      caption={sayNumber(of.names.length)}
      tools={<Curated>{({ EditNamesButton }) => <EditNamesButton entity={of} />}</Curated>}
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
