/** The body of what is refused outside GraphQL, in its form. */
export function errorBody(message: string, extensions: Readonly<Record<string, unknown>>) {
  return { errors: [{ message, extensions }] };
}
