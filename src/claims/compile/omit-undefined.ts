/** The written keys of an entry, without the undefined ones of its class. */
export function declaredIn<T extends object>(entry: T): T {
  return Object.fromEntries(Object.entries(entry).filter(([, said]) => said !== undefined)) as T;
}
