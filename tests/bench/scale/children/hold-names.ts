import { SearchIndex } from '../../../../src/search/search-index.js';
import { entitiesOf } from '../../graph/entities.js';
import { sizeOf } from '../../graph/size.js';
import { answerOnce } from './answer.js';
import { weigh } from './held.js';
import type { NamesTask } from './tasks.js';

/** A program: puts two names of so many generated entities into a search index and tells what it holds. */
answerOnce(async (message) => {
  const { entities } = message as NamesTask;
  return weigh(() => Promise.resolve(indexOf(entities)));
});

function indexOf(entities: number): SearchIndex {
  const index = new SearchIndex();
  for (const { id, kind, labelAr, labelEn } of entitiesOf(sizeOf(entities, 0))) {
    const common = { entityId: id, entityKind: kind, nameKind: 'OFFICIAL' } as const;
    index.add({ ...common, text: labelAr, lang: 'AR', script: 'ARAB' });
    index.add({ ...common, text: labelEn, lang: 'EN', script: 'LATN' });
  }
  return index;
}
