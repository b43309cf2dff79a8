import { Arg } from 'type-graphql';

type Class = new () => object;

/** Declares the one argument of a mutation. What is wrong with it is told in the payload, with its place. */
export const InputOf = (type: () => Class) =>
  Arg('input', type, {
    validate: false,
    description: 'What is to be changed, by whose wish and why.',
  });
