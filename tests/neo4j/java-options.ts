/** For a process that ends soon: half of Neo4j's first minutes goes into compiling code that it seldom runs. */
export const frugalOptions = ['-XX:TieredStopAtLevel=1'];

/** Java's own packages that Neo4j's programs must be let into. */
export const openedPackages = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
