/** What a person who has started the server reads: where it is, and a first question to try. */
export function welcome(address: string): string {
  const question = '{ entity(by: {id: "organization:dco"}) { label(lang: AR) } }';
  const body = JSON.stringify({ query: question });
  return `
Multaqa answers at ${address}/graphql, and ${address} is a page to ask from.
A first question:

  curl -s ${address}/graphql -H 'content-type: application/json' -d '${body}'
`;
}
