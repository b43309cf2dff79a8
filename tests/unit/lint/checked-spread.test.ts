import { RuleTester, type Rule } from 'eslint';
import { parser } from 'typescript-eslint';

const file = new URL('../../../.config/lint/checked-spread.js', import.meta.url);
const { checkedSpread } = (await import(file.href)) as { checkedSpread: Rule.RuleModule };

const unchecked = { messageId: 'unchecked' };

new RuleTester({ languageOptions: { parser } }).run('checked spread', checkedSpread, {
  valid: [
    'f({ ...(a && ({ a } satisfies Partial<T>)) });',
    'f({ ...(a ? ({ a } satisfies Partial<T>) : {}) });',
    'f({ ...(a ? {} : ({ b } satisfies Partial<T>)) });',
    'f({ ...(a && (({ a } satisfies Partial<T>) as const)) });',
    'f({ ...(a && b), ...(a ? b : undefined), ...g(a && { a }) });',
    'f({ a: { ...a }, b: a && { b } });',
    'f(...(a ? [{ a }] : []), [...(a ? [{ a }] : [])]);',
    'const b: Partial<T> = a ? { a } : {}; f({ ...b });',
    'const b = { a }; f({ ...b });',
    'const b = a ? ({ a } satisfies Partial<T>) : {}; f({ ...b });',
    'let b = a ? { a } : {}; f({ ...b });',
    'function g(b) { f({ ...b }); }',
    // `no-literal-spread.js` forbids it.
    'f({ ...{ a } });',
  ],
  invalid: [
    { code: 'f({ ...(a && { a }) });', errors: [unchecked] },
    { code: 'f({ ...(a ? { a } : {}) });', errors: [unchecked] },
    { code: 'f({ ...(a ? { a } : { b }) });', errors: [unchecked, unchecked] },
    { code: 'f({ ...(a ? ({ a } satisfies Partial<T>) : { b }) });', errors: [unchecked] },
    { code: 'f({ ...(a && (b ? { a } : {})) });', errors: [unchecked] },
    { code: 'f({ ...(a ?? { b }) });', errors: [unchecked] },
    { code: 'f({ ...(a && ({ a } as T)) });', errors: [unchecked] },
    { code: 'f({ ...({ a } as const) });', errors: [unchecked] },
    { code: 'f({ ...(a && ({ a } satisfies object)) });', errors: [unchecked] },
    { code: 'f({ a: { ...(a && { a }) } });', errors: [unchecked] },
    { code: 'const b = a ? { a } : {}; f({ ...b });', errors: [unchecked] },
    { code: 'const b = a && { a }; function g() { f({ ...b }); }', errors: [unchecked] },
  ],
});
