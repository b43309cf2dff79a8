declare const own: unique symbol;

/** A name that a vocabulary gives; a text of the code never is one, so that mistyped names do not compile. */
export type OwnName<Sort extends 'kind' | 'relation' | 'literal'> = string & {
  readonly [own]: Sort;
};
