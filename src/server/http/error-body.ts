/** Body of a refusal outside GraphQL, in the form of a GraphQL answer. */
export function errorBody(message: string, extensions: Readonly<Record<string, unknown>>) {
  return { errors: [{ message, extensions }] };
}
