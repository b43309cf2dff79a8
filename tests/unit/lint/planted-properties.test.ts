import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Conditional spreads of the sources, each with the thing that it is a part of. */
const places = [
  {
    of: 'claim',
    file: 'src/claims/graph/read-claims.ts',
    text: '({ ended: true } satisfies Partial<StatedClaim>)',
  },
  {
    of: 'claim',
    file: 'packages/reader/frames/state-claims.ts',
    text: '({ role: frame.role } satisfies Partial<Stated>)',
  },
  {
    of: 'claim',
    file: 'src/export/read/claims.ts',
    text: '({ roleConfidence: role.confidence, roleSources: role.sources } satisfies Partial<Claim>)',
  },
  {
    of: 'evidence',
    file: 'src/review/accepted-proposal.ts',
    text: '({ supports } satisfies Partial<Cited>)',
  },
  {
    of: 'evidence',
    file: 'src/review/sentences-of-version.ts',
    text: '({ supports } satisfies Partial<SaidAt>)',
  },
  {
    of: 'proposal',
    file: 'src/ingest/propose/propose.ts',
    text: '({ ended } satisfies Partial<ProposedClaim>)',
  },
  {
    of: 'proposal',
    file: 'src/review/propose-retractions.ts',
    text: '({ ended } satisfies Partial<ProposedRetraction>)',
  },
  {
    of: 'document',
    file: 'src/claims/seed/compile-documents.ts',
    text: '({ mediaType } satisfies Partial<DocumentRecord>)',
  },
  {
    of: 'document',
    file: 'src/review/place-version.ts',
    text: '({ replaces: newest.id } satisfies Partial<ReadDocumentRecord>)',
  },
  {
    of: 'record',
    file: 'src/claims/graph/overrides.ts',
    text: '({ subject } satisfies Partial<OverrideRecord>)',
  },
];

/** The source with a misspelt property in one place, and the line of it. */
function plant({ of, file, text }: (typeof places)[number]) {
  const source = ts.sys.readFile(join(root, file)) ?? '';
  const [before = '', after, ...others] = source.split(text);
  if (after === undefined || others.length > 0)
    throw new Error(
      `${file} must have once "${text}": name another conditional spread of a ${of} here.`,
    );
  return {
    path: join(root, file),
    source: `${before}${text.replace('({', "({ validFrmo: '',")}${after}`,
    at: `${file}:${String(before.split('\n').length)}`,
  };
}

/** Faults of these sources, as `file:line message`, compiled in place of the files. */
function faultsIn(sources: ReadonlyMap<string, string>): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => sources.get(path) ?? read(path);
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].flatMap((path) =>
    program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ start = 0, ...fault }) => {
      const { line = 0 } = fault.file?.getLineAndCharacterOfPosition(start) ?? {};
      const message = ts.flattenDiagnosticMessageText(fault.messageText, '\n');
      return `${path.slice(root.length)}:${String(line + 1)} ${message}`;
    }),
  );
}

it('compiles no unknown property in a conditional spread of a claim, evidence, a proposal, a document or a record', () => {
  const planted = places.map(plant);
  const faults = faultsIn(new Map(planted.map(({ path, source }) => [path, source])));
  expect(faults).toEqual(
    planted.map(({ at }): unknown =>
      expect.stringMatching(new RegExp(`^${at} .*'validFrmo' does not exist in type`)),
    ),
  );
});
