import { Child } from '../processes/child.js';
import { paths } from '../processes/paths.js';
import type { Contestant } from './contestant.js';
import { toEnvironment, type Login } from './login.js';

/** @neo4j/graphql on Apollo's standalone server. */
export async function startLibrary(login: Login): Promise<Contestant> {
  return {
    name: 'library',
    title: '@neo4j/graphql',
    ...(await start(paths.library, login)),
    requestOf: ({ library }, { variables }) => ({
      path: '/',
      body: JSON.stringify({ query: library, variables }),
    }),
  };
}

/** The endpoint written by hand. */
export async function startBare(login: Login): Promise<Contestant> {
  return {
    name: 'bare',
    title: 'by hand',
    ...(await start(paths.bare, login)),
    requestOf: ({ name }, { variables }) => ({
      path: `/${name}`,
      body: JSON.stringify({ variables }),
    }),
  };
}

async function start(program: string, login: Login): Promise<Pick<Contestant, 'child' | 'port'>> {
  const child = new Child(program, {
    preload: [paths.reportUsage],
    environment: toEnvironment(login),
  });
  const { url } = (await child.receive()) as { url: string };
  return { child, port: Number(new URL(url).port) };
}
