/** What Neo4j's programs must be let into of Java's own packages. */
export const openedPackages = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
