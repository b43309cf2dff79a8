import { groupBy } from '#text/group-by.js';
import type { Faults } from '../../shared/yaml/faults.js';
import { checkName } from '../compile/check-name.js';
import type { RelationEntry } from '../compile/claim-entry.js';
import type { EntityEntry } from './entity-entry.js';
import type { DatasetSource } from './read-folder.js';

/** Records faults in the declared forms of names. */
export function checkForms(sources: readonly DatasetSource[], faults: Faults): void {
  for (const { entities } of sources)
    for (const entity of entities) {
      const declared = (entity.names ?? []).filter(({ forms }) => forms);
      for (const name of declared) checkName(name, entity.id, faults);
      for (const [, ...others] of groupBy(declared, ({ lang }) => lang).values())
        for (const name of others)
          faults.at(name, `another ${name.lang} name of the entity has forms already`, 'forms');
    }
  checkVoices(
    sources.flatMap(({ entities }) => entities),
    faults,
  );
}

/** Records attributions to unknown entities, or by words that are not their name. */
function checkVoices(entities: readonly EntityEntry[], faults: Faults): void {
  const byId = groupBy(entities, ({ id }) => id);
  for (const entry of entities.flatMap(({ relations = [] }) => relations)) {
    const { id, ar, en } = entry.attributedTo ?? {};
    if (id === undefined) continue;
    const known = byId.get(id);
    if (!known) faults.at(entry, `no entity has the id "${id}"`, 'attributedTo', 'id');
    else checkVoice(entry, { ar, en }, id, known.flatMap(namesOf), faults);
  }
}

function checkVoice(
  entry: RelationEntry,
  said: Readonly<Record<string, string | undefined>>,
  id: string,
  names: readonly string[],
  faults: Faults,
): void {
  for (const [key, words = ''] of Object.entries(said))
    if (!names.includes(words))
      faults.at(entry, `"${words}" is not a name of ${id}`, 'attributedTo', key);
}

function namesOf({ names = [] }: EntityEntry): string[] {
  return names.flatMap(({ text, forms }) =>
    forms?.running === undefined ? [text] : [text, forms.running],
  );
}
