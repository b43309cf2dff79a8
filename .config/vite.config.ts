import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../src/', import.meta.url));

const pages = ['explorer', 'graphiql'];
let folder: string;

/** Leaves each asset compressed beside itself, so that the server never compresses. */
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

/**
 * The explorer and the editor for queries, each a page of its own: all that they load is built into files of ours. A
 * mode that is the name of one of them builds that one alone.
 */
export default defineConfig(({ mode }) => ({
  root,
  base: '/',
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/page/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 8000,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: (pages.includes(mode) ? [mode] : pages).map((page) => join(root, page, 'index.html')),
      // Libraries mark code for React servers, of which there is none here.
      onwarn(warning, tell) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
  worker: { format: 'es' },
  plugins: [compressed],
}));
