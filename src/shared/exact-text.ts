/** The text if it is one of a closed list, else never: a declaration that is not `as const` would make every text a name. */
export type ExactText<Text extends string> = string extends Text ? never : Text;
