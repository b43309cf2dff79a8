import { Option, type Command } from 'commander';
import { entityKindNames } from '../../model/kinds.js';
import { relationTypes } from '../../model/relations/index.js';
import { certainties, directions } from '../../model/values/lists.js';
import type { Texts } from '../../operations/read-texts.js';
import { repeatable } from './common-options.js';

/** Flags that select a part of the graph, each with its field of a subgraph's input. */
const fields = {
  dataset: 'dataset',
  seed: 'seeds',
  filter: 'filter',
  hops: 'hops',
  kind: 'kinds',
  type: 'types',
  direction: 'direction',
  minConfidence: 'minConfidence',
  asOf: 'asOf',
  certainty: 'certainty',
  maxNodes: 'maxNodes',
} as const;

export type SelectionFlags = {
  readonly [Flag in keyof typeof fields]?: string | readonly string[];
};

/** `--dataset` and the flags of a subgraph. */
export function addSelectionOptions(command: Command): Command {
  return command
    .option('--dataset <id>', 'only the content of this dataset, such as article')
    .addOption(repeatable('--seed <id>', 'only the surroundings of this entity; repeatable'))
    .option('--filter <json>', 'or of all entities that match an EntityFilter')
    .option('--hops <n>', 'the distance, 0 to 3; else 1')
    .addOption(
      repeatable('--kind <kind>', 'only over entities of this kind; repeatable', entityKindNames),
    )
    .addOption(
      repeatable('--type <type>', 'only relations of this type; repeatable', relationTypes),
    )
    .addOption(
      new Option('--direction <way>', 'follow relations in this direction; else BOTH').choices(
        directions,
      ),
    )
    .option('--min-confidence <share>', 'only relations with at least this confidence, 0 to 1')
    .option('--as-of <date>', 'only relations that held on this day, or all of this month or year')
    .addOption(
      new Option('--certainty <degree>', 'the required certainty of that; else CERTAIN').choices(
        certainties,
      ),
    )
    .option('--max-nodes <n>', 'the maximum number of entities, the nearest first; else all');
}

/** The selection as the query string of an export. */
export function selectionTexts(flags: SelectionFlags): Texts {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([flag, field]) => {
      const given = flags[flag as keyof typeof fields];
      return given === undefined ? [] : [[field, given]];
    }),
  );
}
