import { IsUUID } from 'class-validator';
import { ID, InputType } from 'type-graphql';
import { Optional, Required } from '../../../model/declare.js';
import { IsText } from './declare.js';

const ReasonField = () =>
  Required(
    () => String,
    'Why, in a sentence for those who look at the change later: 1 to 1000 characters.',
    IsText(1000),
  );

const RequestIdField = () =>
  Required(
    () => ID,
    'A UUID that the client makes for this request. The same request again, after a lost answer, gives the change that it has made.',
    IsUUID(undefined, { message: 'must be a UUID' }),
  );

const DryRunField = () => Optional(() => Boolean, 'Only tells what would change.');

/** Fields common to all requests for changes. */
@InputType()
export abstract class ChangeRequest {
  @ReasonField()
  reason!: string;

  @RequestIdField()
  requestId!: string;

  @DryRunField()
  dryRun?: boolean | null;
}

type Class<T> = new () => T;

/** The class of requests for one act alone: its fields and those common to all requests. */
export function requestOf<Act extends object>(act: Class<Act>): Class<Act & ChangeRequest> {
  @InputType()
  class Request extends (act as Class<object>) implements ChangeRequest {
    @ReasonField()
    reason!: string;

    @RequestIdField()
    requestId!: string;

    @DryRunField()
    dryRun?: boolean | null;
  }
  return Request as unknown as Class<Act & ChangeRequest>;
}
