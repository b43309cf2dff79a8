import { DateTimeISOResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeRecord } from '../../claims/change/change-record.js';
import { InGraph } from '../../model/mapping.js';
import { Role } from '../../model/values/enums.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What made one version of the graph: who changed what, when and why.' })
export class Change {
  @Field(() => ID, { description: 'Its id: the request that asked for it.' })
  readonly id: string;

  @Field(() => Int, { description: 'The version of the graph that it made.' })
  readonly number: number;

  @Field(() => DateTimeISOResolver, { description: 'When.' })
  readonly at: string;

  @Field(() => String, { nullable: true, description: 'Who; null where nobody said.' })
  readonly by: string | null;

  @Field(() => Role, { nullable: true, description: 'In which role.' })
  readonly role: Role | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason: string | null;

  @Field(() => ID, { nullable: true, description: 'The change that it takes back.' })
  readonly undoes: string | null;

  constructor({ id, number, at, by, role, reason, undoes }: ChangeRecord) {
    this.id = id;
    this.number = number;
    this.at = at;
    this.by = by;
    this.role = role;
    this.reason = reason;
    this.undoes = undoes;
  }
}
