const checksNothing = new Set(['TSAnyKeyword', 'TSUnknownKeyword', 'TSObjectKeyword']);

/** Object literals that a condition may give and no type checks; empty ones need none. */
function uncheckedIn(node) {
  switch (node.type) {
    case 'ConditionalExpression':
      return [...uncheckedIn(node.consequent), ...uncheckedIn(node.alternate)];
    case 'LogicalExpression':
      return [...uncheckedIn(node.left), ...uncheckedIn(node.right)];
    case 'TSSatisfiesExpression':
      return checksNothing.has(node.typeAnnotation.type) ? uncheckedIn(node.expression) : [];
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
      return uncheckedIn(node.expression);
    case 'ObjectExpression':
      return node.properties.length > 0 ? [node] : [];
    default:
      return [];
  }
}

/** The condition that a constant without a declared type holds; undefined for other names. */
function conditionOf(scope, name) {
  const variable = scope.set.get(name);
  if (!variable) return scope.upper ? conditionOf(scope.upper, name) : undefined;
  const [{ node, parent } = {}] = variable.defs;
  const isConstant = node?.type === 'VariableDeclarator' && parent.kind === 'const';
  if (!isConstant || node.id.type !== 'Identifier' || node.id.typeAnnotation) return undefined;
  return /^(?:Conditional|Logical)Expression$/.test(node.init?.type) ? node.init : undefined;
}

/**
 * Holds that a record keeps all that its maker writes: TypeScript checks no excess property inside a spread, so that a
 * misspelt one of `...(from && { validFrom: from })` would be lost. Each object literal of a conditional spread satisfies a
 * type: `...(from && ({ validFrom: from } satisfies Partial<ClaimRecord>))`. A constant with such a value may declare it instead.
 * Spreads of plain literals are forbidden by `no-literal-spread.js`.
 */
export const checkedSpread = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unchecked:
        'Let the literal satisfy the type of the object, as Partial<…>: excess properties in a spread are not checked.',
    },
  },
  create(context) {
    return {
      'ObjectExpression > SpreadElement': ({ argument }) => {
        if (argument.type === 'ObjectExpression') return;
        const value =
          argument.type === 'Identifier'
            ? conditionOf(context.sourceCode.getScope(argument), argument.name)
            : argument;
        for (const node of value ? uncheckedIn(value) : [])
          context.report({ node, messageId: 'unchecked' });
      },
    };
  },
};
