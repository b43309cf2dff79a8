const riddle = /^(?:of|behind|beside|(?:so|as) many|so often|who|whose|whom|what)\b/i;
const messageMakers = /(?:Error|Faults?)$|^(?:invariant|overloaded)$|^(?:fault|refuse|refusal)/;
const sentenceEnd = /(?<=[.!?]["”’)`]*)\s+(?=["“‘(`]*\p{Lu})/u;
const paragraph = /\n\s*(?:\n\s*|- |@returns |@param \S+ |@throws )/;

/** Openings of the sentences that begin with a word which names nothing. */
function riddlesIn(text) {
  return text
    .split(paragraph)
    .flatMap((part) => part.trim().split(sentenceEnd))
    .flatMap((sentence) => sentence.match(riddle)?.[0] ?? []);
}

/** Comments as texts: line comments that follow one another on lines of their own are one text. */
function textsOf({ lines }, comments) {
  const texts = [];
  let previous;
  for (const comment of comments) {
    const { line, column } = comment.loc.start;
    const isAlone = lines[line - 1].slice(0, column).trim() === '';
    const follows = previous?.loc.end.line === line - 1 && previous.isAlone && isAlone;
    if (comment.type === 'Line' && previous?.type === 'Line' && follows)
      texts.at(-1).text += comment.value;
    else texts.push({ loc: comment.loc, text: comment.value.replace(/^[ \t]*\*+(?: |$)/gm, '') });
    previous = { type: comment.type, loc: comment.loc, isAlone };
  }
  return texts;
}

/** Texts that an expression may give: literals, templates and the branches of a condition. */
function literalsIn(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'TemplateLiteral')
    return [node.quasis.map(({ value }) => value.cooked).join('…')];
  if (node.type === 'ConditionalExpression')
    return [...literalsIn(node.consequent), ...literalsIn(node.alternate)];
  return [];
}

/**
 * Holds the mechanical part of the rule of prose: no sentence of a comment or of an error's message begins with Of, Behind,
 * Beside, So many, As many, So often, Who, Whose, Whom or What. Descriptions of the GraphQL schema are not looked at.
 */
export const plainSentences = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { riddle: 'Begin with the thing, by a noun or a verb: "{{opening}}" names nothing.' },
  },
  create(context) {
    const report = (place, text) => {
      for (const opening of riddlesIn(text))
        context.report({ ...place, messageId: 'riddle', data: { opening } });
    };
    const checkMessage = (node) => {
      const maker = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
      if (!messageMakers.test(maker.name ?? '')) return;
      for (const argument of node.arguments)
        for (const text of literalsIn(argument)) report({ node: argument }, text);
    };
    return {
      Program() {
        for (const { loc, text } of textsOf(
          context.sourceCode,
          context.sourceCode.getAllComments(),
        ))
          report({ loc }, text);
      },
      CallExpression: checkMessage,
      NewExpression: checkMessage,
    };
  },
};
