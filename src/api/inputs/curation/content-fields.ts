import { ValidateNested } from 'class-validator';
import { ID } from 'type-graphql';
import { Optional } from '../../../model/declare.js';
import { PartialDate } from '../../../model/values/partial-date.js';
import { IsId, IsText } from './declare.js';
import { ValueInput } from './value-input.js';

export const ObjectField = () =>
  Optional(() => ID, 'The other entity, where a relation is said.', IsId());

export const ValueField = () =>
  Optional(() => ValueInput, 'The value, where no relation is said.', ValidateNested());

export const RoleKeyField = () =>
  Optional(
    () => String,
    'The role, as a key in small letters such as `secretary-general`.',
    IsText(100),
  );

export const RoleArField = () => Optional(() => String, 'The role in Arabic.', IsText(500));

export const RoleEnField = () => Optional(() => String, 'The role in English.', IsText(500));

export const ValidFromField = () => Optional(() => PartialDate, 'Since when it holds.');

export const ValidToField = () => Optional(() => PartialDate, 'Until when it held.');

export const NoteField = () =>
  Optional(() => String, 'A note for those who read the claim.', IsText(2000));
