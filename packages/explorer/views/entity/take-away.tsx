import { asOfVariables, type Moment } from '../../route/moment.js';
import { useTerms } from '../../data/terms.js';
import { usePages } from '../../data/use-pages.js';
import { DialogButton } from '../../parts/dialog-button.js';
import { nameOf } from '../../parts/entity.js';
import { FilesDialog } from '../../parts/files-dialog.js';
import { Failed, Truncated } from '../../parts/panel.js';
import { saveText } from '../../save.js';
import { tableOf } from '../../table-file.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { factRows, mentionRows, nameRows, relationRows, type Rows } from './rows.js';
import { relationListOf, relationVariables, type EntityAnswer } from './types.js';

interface TakeProps {
  readonly entity: EntityAnswer;
  readonly moment: Moment;
}

/** Button for the files of an entity with all that it is tied to, and for each table of its page. */
export function TakeAway(props: TakeProps) {
  return (
    <DialogButton class="btn" dialog={(close) => <TakeDialog {...props} close={close} />}>
      {words.take.open}
    </DialogButton>
  );
}

function TakeDialog({ close, ...props }: TakeProps & { readonly close: () => void }) {
  const { entity, moment } = props;
  return (
    <FilesDialog
      lede={fill(words.take.ofEntity, { name: nameOf(entity).text })}
      input={{ seeds: [entity.id], hops: 1, ...asOfVariables(moment) }}
      above={
        <>
          <h3>{words.take.tables}</h3>
          <Tables {...props} />
        </>
      }
      caption={({ nodes, effort }) => (
        <p class="cap">
          {sayCount(words.counts.entities, nodes.length)} <Truncated effort={effort} />
        </p>
      )}
      close={close}
    />
  );
}

/** Whole tables: paged ones are loaded to their end first. */
function Tables({ entity, moment }: TakeProps) {
  const terms = useTerms();
  const relations = usePages(
    'view-entity-relations',
    relationVariables(entity, [], moment),
    relationListOf,
    { all: true },
  );
  const mentions = usePages(
    'view-entity-mentions',
    { id: entity.id },
    (data) => data.entity?.mentions,
    { all: true },
  );
  const isWhole = ({ asked, hasMore }: typeof relations | typeof mentions): boolean =>
    asked.answer !== undefined && !hasMore;
  const tables: readonly (readonly [string, string, boolean, () => Rows])[] = [
    ['facts', words.entity.facts, true, () => factRows(entity, terms)],
    [
      'relations',
      words.entity.relations,
      isWhole(relations),
      () => relationRows(entity, relations.nodes, terms),
    ],
    ['names', words.entity.names, true, () => nameRows(entity, terms)],
    ['mentions', words.entity.mentions, isWhole(mentions), () => mentionRows(mentions.nodes)],
  ];
  const [fault] = [relations, mentions].flatMap(({ asked, moreError, more }) => {
    const error = asked.error ?? moreError;
    return error === undefined ? [] : { error, again: asked.error ? asked.again : more };
  });
  return (
    <>
      <p class="row">
        {tables.map(([file, label, isThere, rows]) => (
          <button
            key={file}
            class="btn btn--small"
            type="button"
            disabled={!isThere}
            onClick={() => {
              const name = `${entity.id.replaceAll(':', '-')}-${file}.csv`;
              saveText(name, 'text/csv', tableOf(rows()));
            }}
          >
            {label}
          </button>
        ))}
      </p>
      {fault && <Failed {...fault} />}
    </>
  );
}
