import { Arg, ArgsType, Field, Float, ID } from 'type-graphql';
import { Optional } from '../../model/declare.js';
import { checkConfidence } from '../../shared/check-range.js';
import { datasetArgument } from '../../model/inputs/arguments.js';
import { AsOf } from '../../model/inputs/as-of.js';
import { EntityKind, RelationKind } from '../../model/values/enums.js';

const onlyDataset = { nullable: true, description: datasetArgument.description };

/** Declares the argument `dataset`. */
export const DatasetArg = () => Arg(datasetArgument.name, () => ID, onlyDataset);

/** Declares the field `dataset` of arguments or an input. */
export const DatasetField = () => Field(() => ID, onlyDataset);

const onlyHeld = {
  nullable: true,
  description: 'Only relations that held at this time, for all of the question.',
};

/** Declares the argument `asOf`. */
export const AsOfArg = () => Arg('asOf', () => AsOf, onlyHeld);

/** Declares the field `asOf` of arguments or an input. */
export const AsOfField = () => Field(() => AsOf, onlyHeld);

/** Declares the field `types` of arguments or an input. */
export const TypesField = () =>
  Field(() => [RelationKind], { nullable: true, description: 'Only relations of these types.' });

/** Declares the field `minConfidence` of arguments or an input. */
export const MinConfidenceField = () =>
  Field(() => Float, {
    nullable: true,
    description: 'Only relations with at least this confidence, 0 to 1.',
  });

/** Declares the field `minConfidence` of arguments on claims. */
export const MinConfidenceOfClaimsField = () =>
  Field(() => Float, {
    nullable: true,
    description:
      'Only what claims say with at least this confidence, 0 to 1; of a date its own confidence.',
  });

/** The part of the graph to analyse. */
@ArgsType()
export class PartArgs {
  @TypesField()
  types?: RelationKind[] | null;

  @Optional(() => [EntityKind], 'Only entities of these kinds, beside those that are named.')
  kinds?: EntityKind[] | null;

  @DatasetField()
  dataset?: string | null;

  @MinConfidenceField()
  minConfidence?: number | null;

  @AsOfField()
  asOf?: AsOf | null;
}

/** Throws `BAD_INPUT` if no relation can be in the part. */
export function checkPart({ minConfidence }: Pick<PartArgs, 'minConfidence'>): void {
  checkConfidence(minConfidence);
}

/** The part in the form of the analysis, without absent fields. */
export function partOf({ types, kinds, dataset, minConfidence, asOf }: PartArgs) {
  return {
    types: types ?? undefined,
    kinds: kinds ?? undefined,
    dataset: dataset ?? undefined,
    minConfidence: minConfidence ?? undefined,
    asOf: asOf ?? undefined,
  };
}
