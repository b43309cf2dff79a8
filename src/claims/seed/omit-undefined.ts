/** What of an entry is written, without the keys of its class that are not. */
export function declaredIn<T extends object>(entry: T): T {
  return Object.fromEntries(Object.entries(entry).filter(([, said]) => said !== undefined)) as T;
}
