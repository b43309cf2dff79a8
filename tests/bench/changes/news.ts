import type { DatasetContent } from '../../../src/claims/records.js';
import { contentOf } from '../../fixtures/graphs/content-of.js';
import { named, stated } from '../../fixtures/graphs/stated-claim.js';
import { entityId } from '../graph/entities.js';
import type { GraphSize } from '../graph/size.js';

/** Content of a load: new people, each a member of an existing organisation. */
export interface News {
  readonly content: DatasetContent;
  readonly people: readonly Newcomer[];
}

export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
}

/** News with so many people; each number gives others. */
export function newsOf({ entities }: GraphSize, number: number, count: number): News {
  const dataset = `news-${String(number)}`;
  const people = Array.from({ length: count }, (_, i) => ({
    id: `person:new-${String(number)}-${String(i)}`,
    name: `Newcomer ${String(number)} Stranger${String(i)}`,
    organization: entityId(
      'Organization',
      100 + ((number * 31 + i * 7) % (entities.Organization - 100)),
    ),
  }));
  const claims = people.flatMap(({ id, name, organization }) => [
    named(name, 'EN', 'OFFICIAL', { dataset, subject: id }),
    stated({ dataset, subject: id, object: organization }),
  ]);
  return { content: contentOf(dataset, claims), people };
}
