/** For a process that ends soon: half of what Neo4j takes in its first minutes is compiling what it seldom runs. */
export const frugalOptions = ['-XX:TieredStopAtLevel=1'];

/** What Neo4j's programs must be let into of Java's own packages. */
export const openedPackages = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
