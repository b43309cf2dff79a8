import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, runnerImport } from 'vite';
import type { Plugin } from 'vite';
import type { View } from '../packages/explorer/views.js';

const root = fileURLToPath(new URL('../', import.meta.url));

const pages = { explorer: 'packages/explorer', graphiql: 'src/graphiql' };
let folder: string;

/** Writes a compressed copy beside each asset, so that the server never compresses. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  configResolved({ build }) {
    folder = join(build.outDir, 'assets');
  },
  closeBundle() {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const content = readFileSync(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

/** Writes the licence of the fonts beside them, as it demands. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    const licence = new URL(
      '../node_modules/@fontsource/ibm-plex-sans-arabic/LICENSE',
      import.meta.url,
    );
    this.emitFile({
      type: 'asset',
      name: 'ibm-plex-sans-arabic-licence.txt',
      source: readFileSync(licence),
    });
  },
};

/**
 * Writes a list of the resources that each view needs first, which the server names in the page: the browser then
 * fetches all at once instead of one after the other.
 */
const preloads: Plugin = {
  name: 'preloads',
  apply: 'build',
  async generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
    const main = join(root, 'packages/explorer/main.tsx');
    const entry = chunks.find((chunk) => chunk.isEntry && chunk.moduleIds.includes(main));
    if (entry === undefined) return; // the explorer is not built
    const withImports = (name: string, found: Set<string>): Set<string> => {
      if (found.has(name)) return found;
      found.add(name);
      for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
        withImports(next, found);
      return found;
    };
    const present = withImports(entry.fileName, new Set());
    const chunksOf = ({ name }: View) => {
      const path = join(root, 'packages/explorer/views', name, `${name}-view.tsx`);
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === path);
      if (chunk === undefined) throw new Error(`No script of its own was built of ${path}.`);
      const added = [...withImports(chunk.fileName, new Set())].filter(
        (file) => !present.has(file),
      );
      return chunks.filter(({ fileName }) => added.includes(fileName));
    };
    const list = join(root, 'packages/explorer/views.ts');
    const { views, pathOf } = (
      await runnerImport<typeof import('../packages/explorer/views.js')>(list)
    ).module;
    const addressesOf = (names: readonly string[] = []) => names.map((name) => `/q/${name}`);
    const filesOf = (view: View) => {
      const own = view.load === undefined ? [] : chunksOf(view);
      return {
        modules: own.map(({ fileName }) => `/${fileName}`),
        styles: own.flatMap(({ viteMetadata }) =>
          [...(viteMetadata?.importedCss ?? [])].map((file) => `/${file}`),
        ),
      };
    };
    const preloadsOf = (view: View) => ({
      ...filesOf(view),
      questions: addressesOf(view.asks),
      questionsWithoutStart: addressesOf(view.asksWithoutStart),
      questionsOfStart: addressesOf(view.asksOfStart),
      questionsOfId: addressesOf(view.asksOfId),
      questionOfSeeds: view.asksOfSeeds,
    });
    const source = JSON.stringify(
      Object.fromEntries(views.map((view) => [pathOf(view), preloadsOf(view)])),
    );
    this.emitFile({ type: 'asset', fileName: 'explorer/preloads.json', source });
  },
};

/** Names each page by its package alone: explorer/index.html, wherever its source lies. */
const named: Plugin = {
  name: 'named',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      file.fileName = file.fileName.replace(/^(?:src|packages)\/(?=\w+\/index[.]html$)/, '');
  },
};

/**
 * Bundles modules that are loaded together: every separate file takes a place in the browser's queue. The page itself
 * includes the modules that most views need.
 */
const groups = [
  { name: 'preload', test: /vite\/preload-helper|rolldown\/runtime/, priority: 2 },
  {
    name: 'page',
    test: /packages\/explorer\/(app[.]tsx|parts\/(witness|as-of)[.]tsx|data\/(use-names|use-followed|dataset-titles)[.]ts)$/,
    priority: 1,
  },
  { name: 'curator', test: /packages\/explorer\/curation\/curator-bar[.]tsx$/ },
];

/**
 * The explorer and the query editor, each a page of its own without files from elsewhere. A mode with the name of one
 * builds that one alone.
 */
export default defineConfig(({ mode }) => ({
  root,
  base: '/',
  resolve: {
    alias: [{ find: /^#text\/(.*)\.js$/, replacement: `${root}packages/text/$1` }],
  },
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/page/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 8000,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      input: Object.entries(pages).flatMap(([page, path]) =>
        mode in pages && mode !== page ? [] : join(root, path, 'index.html'),
      ),
      // Libraries mark code for React servers, which do not exist here.
      onwarn(warning, tell) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
  worker: { format: 'es' },
  plugins: [preloads, licences, named, compressed],
}));
