import { InputType } from 'type-graphql';
import { Optional } from '../../../model/declare.js';
import { ChangeRequest } from './change-request.js';

@InputType({ description: 'A reading of the data folders of the server.' })
export class LoadDataInput extends ChangeRequest {
  @Optional(() => Boolean, 'If true, datasets that the folders no longer have are removed.')
  prune?: boolean | null;
}
