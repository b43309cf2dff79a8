import { useState } from 'preact/hooks';
import '../../style/dossier.css';
import {
  composeDossier,
  type Dossier as Composed,
  type DossierTable,
} from '#text/dossier/compose-dossier.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { language } from '../../language.js';
import { Check } from '../../parts/choices.js';
import { EntityName, KindSign, Words } from '../../parts/entity.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { Answered } from '../../parts/panel.js';
import { useTitle } from '../../parts/use-title.js';
import { Contested } from '../../parts/value.js';
import { places } from '../../route/places.js';
import type { ViewProps } from '../../route/view-props.js';
import { saying } from '../../words/say.js';

const said = {
  ar: {
    print: 'اطبع، أو احفظه PDF',
    docx: 'مستند Word',
    md: 'Markdown',
    notes: 'الحواشي',
    translations: 'الترجمات',
  },
  en: {
    print: 'Print, or save as PDF',
    docx: 'Word document',
    md: 'Markdown',
    notes: 'Notes',
    translations: 'Translations',
  },
}[language];

/** An entity as it is printed: facts and relations, with a numbered note for each sentence that bears them. */
export function DossierView({ id }: ViewProps) {
  const asked = useAnswer('view-dossier', { id });
  const terms = useTerms();
  const [hasNotes, setNotes] = useState(true);
  const [isTranslated, setTranslated] = useState(true);
  const { entity, graph } = asked.answer?.data ?? {};
  const composed =
    entity == null
      ? undefined
      : composeDossier(entity, terms, saying, { version: graph?.version, isTranslated });
  useTitle(composed?.title);
  return (
    <Answered asked={asked} bones={12}>
      {() =>
        composed === undefined || entity == null ? (
          <NoSuchThing />
        ) : (
          <article class={hasNotes ? 'dossier' : 'dossier dossier--bare'}>
            <div class="no-print row">
              <button
                class="btn btn--main"
                type="button"
                onClick={() => {
                  window.print();
                }}
              >
                {said.print}
              </button>
              {(['docx', 'md'] as const).map((form) => (
                <a
                  key={form}
                  class="btn"
                  download
                  href={`/dossier/${language}/${form}/${encodeURIComponent(entity.id)}`}
                >
                  {said[form]}
                </a>
              ))}
              <Check checked={hasNotes} set={setNotes}>
                {said.notes}
              </Check>
              <Check checked={isTranslated} set={setTranslated}>
                {said.translations}
              </Check>
              <a href={places.entity(entity.id)}>
                <EntityName of={entity} />
              </a>
            </div>
            <div class="sheet paper">
              <p class="kindline">
                <KindSign kind={entity.kind} /> {composed.kind}
              </p>
              <Text of={composed} />
            </div>
          </article>
        )
      }
    </Answered>
  );
}

function Text({ of }: { readonly of: Composed }) {
  return (
    <>
      <h1>
        <Words text={of.name} />
      </h1>
      {of.otherName !== undefined && (
        <p class="quiet">
          <Words text={of.otherName} />
        </p>
      )}
      <p class="lede--lead">{of.lead}</p>
      <p class="cap">{of.how}</p>
      {of.tables.map((table) => (
        <Table key={table.title} {...table} />
      ))}
      {of.more !== undefined && <p class="cap">{of.more}</p>}
      <section>
        <h2>{of.notesTitle}</h2>
        <ol class="notes">
          {of.notes.map(({ number, text }) => (
            <li key={number} id={`note-${number}`}>
              <Words text={text} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** Longest words of rows that stand in two columns. */
const longest = 48;

function Table({ title, rows }: DossierTable) {
  const isShort =
    rows.length > 5 && rows.every(({ name, said: told }) => name.length + told.length <= longest);
  return (
    <section>
      <h2>{title}</h2>
      <dl class={isShort ? 'cols' : undefined}>
        {rows.map((row) => (
          <div key={row.key}>
            <dt class={row.said === '' ? 'whole' : undefined}>
              <Words text={row.name} />
            </dt>
            <dd>
              <Words text={row.said} />{' '}
              {row.differ !== undefined && <Contested text={row.differ} />}
              {row.notes.map((number) => (
                <sup key={number}>
                  <a href={`#note-${number}`}>
                    <bdi>{number}</bdi>
                  </a>
                </sup>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
