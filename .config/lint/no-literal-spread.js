/** Selector of `no-restricted-syntax`: objects and JSX may not spread a literal, whose excess properties nobody checks. */
export const noLiteralSpread = {
  selector:
    ':matches(ObjectExpression > SpreadElement, JSXSpreadAttribute) > ObjectExpression.argument',
  message: 'Write the properties out: excess ones of a spread literal are not checked.',
};
