import { fileURLToPath } from 'node:url';

const inPackage = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What comes with the package: from the sources and from what is built of them the way is the same. */
export const seedFolder = inPackage('seed/');
export const pageFolder = inPackage('dist/page/');
export const operationsFolder = inPackage('operations/');
/** What the explorer asks: it is served whatever other operations a deployment keeps. */
export const viewsFolder = inPackage('operations/views/');
/** How the explorer changes the graph for whoever may: served beside its questions. */
export const changesFolder = inPackage('operations/mutations/');
