import '../../style/dossier.css';
import {
  composeDossier,
  type Dossier as Composed,
  type DossierTable,
} from '../../../shared/dossier/compose-dossier.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { language } from '../../language.js';
import { EntityName, Words } from '../../parts/entity.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { Answered } from '../../parts/panel.js';
import { useTitle } from '../../parts/use-title.js';
import { Contested } from '../../parts/value.js';
import { places } from '../../route/places.js';
import type { ViewProps } from '../../route/view-props.js';
import { saying } from '../../words/say.js';

const said = {
  ar: { print: 'اطبع، أو احفظه PDF', docx: 'مستند Word', md: 'Markdown' },
  en: { print: 'Print, or save as PDF', docx: 'Word document', md: 'Markdown' },
}[language];

/** An entity as it is printed: facts and relations, with a numbered note for each sentence that bears them. */
export function DossierView({ id }: ViewProps) {
  const asked = useAnswer('view-dossier', { id });
  const terms = useTerms();
  const { entity, graph } = asked.answer?.data ?? {};
  const composed =
    entity == null ? undefined : composeDossier(entity, terms, saying, graph?.version);
  useTitle(composed?.title);
  return (
    <Answered asked={asked} bones={12}>
      {() =>
        composed === undefined || entity == null ? (
          <NoSuchThing />
        ) : (
          <article class="dossier">
            <p class="no-print row">
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
              <a href={places.entity(entity.id)}>
                <EntityName of={entity} />
              </a>
            </p>
            <Text of={composed} />
          </article>
        )
      }
    </Answered>
  );
}

function Text({ of }: { readonly of: Composed }) {
  return (
    <>
      <p class="kindline">{of.kind}</p>
      <h1>
        <Words text={of.name} />
      </h1>
      {of.otherName !== undefined && (
        <p class="quiet">
          <Words text={of.otherName} />
        </p>
      )}
      <p class="lede">{of.lead}</p>
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

function Table({ title, rows }: DossierTable) {
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Words text={row.name} />
              </th>
              <td>
                <Words text={row.said} />{' '}
                {row.differ !== undefined && <Contested text={row.differ} />}
                {row.notes.map((number) => (
                  <sup key={number}>
                    <a href={`#note-${number}`}>
                      <bdi>{number}</bdi>
                    </a>
                  </sup>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
