/** Address and login of Neo4j for the contestants, from the environment of their process. */
export interface Login {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export function loginFromEnvironment(): Login {
  return { url: read('BENCH_URL'), user: read('BENCH_USER'), password: read('BENCH_PASSWORD') };
}

export function toEnvironment({ url, user, password }: Login): Record<string, string> {
  return { BENCH_URL: url, BENCH_USER: user, BENCH_PASSWORD: password };
}

function read(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The environment has no ${name}.`);
  return value;
}
