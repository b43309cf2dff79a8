import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { OrganizationKind } from '../values/enums.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'entity', label: 'Organization' })
@ObjectType({
  implements: Entity,
  description:
    'A body with members, staff or a mandate: an intergovernmental organisation, a network, an embassy, a ministry, a company.',
})
export class Organization extends Entity {
  @Field(() => OrganizationKind, {
    nullable: true,
    description: 'Its kind, where a document says it.',
  })
  organizationKind?: OrganizationKind | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was founded.' })
  founded?: string | null;
}
