import { RuleTester, type Rule } from 'eslint';

const file = new URL('../../../.config/lint/plain-sentences.js', import.meta.url);
const { plainSentences } = (await import(file.href)) as { plainSentences: Rule.RuleModule };

const riddle = (opening: string) => ({ messageId: 'riddle', data: { opening } });

new RuleTester().run('plain sentences', plainSentences, {
  valid: [
    '/** Maximum retries when a write lands during a page read. */',
    '/** Whatever the client sends. */',
    '/** Returns a list\n * of what was read. */',
    '// the names\n// of the variables',
    '/** Is the size of 3.5 MB. of */',
    'const description = "What a source says.";',
    'log("What a source says.");',
    'throw new KnownError("BAD_INPUT", `${count} of them are unknown.`);',
    'throw new KnownError("BAD_INPUT", isOne ? "One is unknown." : "Many are unknown.");',
  ],
  invalid: [
    { code: '/** So often a page is read. */', errors: [riddle('So often')] },
    { code: '/** Names a list. Of an operation, the names. */', errors: [riddle('Of')] },
    { code: '/**\n * Reads it.\n *\n * Who asks is told.\n */', errors: [riddle('Who')] },
    { code: '/** Ends (it waits.) Whose turn it is waits. */', errors: [riddle('Whose')] },
    { code: '/**\n * Listens.\n *\n * @returns what ends it\n */', errors: [riddle('what')] },
    { code: '/**\n * Takes:\n *\n * - what is there\n */', errors: [riddle('what')] },
    { code: 'f(); // behind all others', errors: [riddle('behind')] },
    { code: '// Reads it.\n// As many are left.', errors: [riddle('As many')] },
    { code: 'new KnownError("BAD_INPUT", "Whom it names.");', errors: [riddle('Whom')] },
    { code: 'invariant(is, `${id} is gone. Beside it.`);', errors: [riddle('Beside')] },
    { code: 'throw fault(path, is ? "So many." : "One.");', errors: [riddle('So many')] },
    { code: 'throw this.refuse("What is given.");', errors: [riddle('What')] },
  ],
});
