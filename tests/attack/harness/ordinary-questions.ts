/** Questions of an ordinary client, on any graph. */
export const ordinaryQuestions = [
  '{ countries(first: 5) { nodes { id label } } }',
  '{ organizations(first: 3) { nodes { label members(first: 3) { nodes { label } } } } }',
  '{ people(first: 5) { nodes { label(lang: EN) names { text } } } }',
  '{ node(id: "organization:dco") { id } }',
] as const;

/** Its address: another than the attackers', so that it is another client. */
export const watcherAddress = '127.0.0.2';
