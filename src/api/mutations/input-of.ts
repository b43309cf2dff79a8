import { Arg } from 'type-graphql';

type Class = new () => object;

/** Declares the one argument of a mutation. The payload reports its faults with their places. */
export const InputOf = (type: () => Class) =>
  Arg('input', type, {
    validate: false,
    description: 'What is to be changed, by whose wish and why.',
  });
