import { asOfVariables, type Moment } from '../../route/moment.js';
import type { SubgraphInput } from '../../data/operations.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { Dialog } from '../../parts/dialog.js';
import { DialogButton } from '../../parts/dialog-button.js';
import { nameOf } from '../../parts/entity.js';
import { Formats } from '../../parts/formats.js';
import { Answered, Failed, Truncated } from '../../parts/panel.js';
import { CopyButton } from '../../parts/query.js';
import { saveText } from '../../save.js';
import { tableOf } from '../../table-file.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { factRows, mentionRows, nameRows, relationRows, type Rows } from './rows.js';
import {
  relationListOf,
  relationVariables,
  type EntityAnswer,
  type RelationKind,
} from './types.js';

interface TakeProps {
  readonly entity: EntityAnswer;
  readonly kind: RelationKind | undefined;
  readonly moment: Moment;
}

/** An entity with all that it is tied to, in every format, and each table of its page. */
export function TakeAway(props: TakeProps) {
  return (
    <DialogButton class="btn" dialog={(close) => <TakeDialog {...props} close={close} />}>
      {words.take.open}
    </DialogButton>
  );
}

function TakeDialog({ entity, kind, moment, close }: TakeProps & { readonly close: () => void }) {
  const input: SubgraphInput = {
    ...{ seeds: [entity.id], hops: 1 },
    ...(kind !== undefined && { types: [kind] }),
    ...asOfVariables(moment),
  };
  const asked = useAnswer('view-exports', { input });
  return (
    <Dialog
      title={words.take.title}
      lede={fill(words.take.ofEntity, { name: nameOf(entity).text })}
      close={close}
    >
      {(end) => (
        <>
          <p class="row">
            <CopyButton text={window.location.href} label={words.take.link} />
          </p>
          <h3>{words.take.tables}</h3>
          <Tables {...{ entity, kind, moment }} />
          <h3>{words.take.formats}</h3>
          <Answered asked={asked} bones={6}>
            {({ subgraph }) => (
              <>
                <p class="cap">
                  {sayCount(words.counts.entities, subgraph.nodes.length)}{' '}
                  <Truncated effort={subgraph.effort} />
                </p>
                <Formats of={subgraph} />
              </>
            )}
          </Answered>
          <p>
            <button class="btn" type="button" onClick={end}>
              {words.query.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** Whole tables: what the page shows a page of is asked for to its end first. */
function Tables({ entity, kind, moment }: TakeProps) {
  const terms = useTerms();
  const relations = usePages(
    'view-entity-relations',
    relationVariables(entity, kind, moment),
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
