import { ObjectType } from 'type-graphql';
import { Optional } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { Role } from '../../model/values/role.js';
import { anonymous, type Viewer as Asking } from '../../shared/viewer.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Who asks, as the token of the request says.' })
export class Viewer {
  @Optional(
    () => String,
    'The name, "sub:" and the subject for a token of a provider; null without a token.',
  )
  readonly name: string | null;

  @Optional(() => Role, 'The role; null without a token: anybody may read.')
  readonly role: Role | null;

  constructor({ name, role }: Asking = anonymous) {
    this.name = name ?? null;
    this.role = role ?? null;
  }
}
