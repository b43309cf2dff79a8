import type { SettingReader } from './setting-reader.js';

/** The doors to other tools, by the names that `DOORS` takes. */
export const doorNames = ['mcp', 'openapi', 'reconcile'] as const;

export type DoorName = (typeof doorNames)[number];

/** The open doors: those that `DOORS` lists, none for `none`, all unless it is set. */
export function readDoors(reader: SettingReader): readonly DoorName[] {
  const given = reader.list('DOORS');
  if (given.length === 0) return doorNames;
  if (given.length === 1 && given[0] === 'none') return [];
  for (const name of given)
    if (!doorNames.some((door) => door === name))
      reader.fault(`DOORS takes ${doorNames.join(', ')}, or none alone, but holds "${name}".`);
  return doorNames.filter((door) => given.includes(door));
}
