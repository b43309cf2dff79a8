import { kindOfId } from '../entity-kind.js';
import type { Conflict } from './conflict.js';

/** The question that the claims of a conflict answer in several ways. */
export type ConflictQuestion = 'WHEN' | 'WHO' | 'WHERE' | 'HOW_MANY' | 'WHAT';

/** Questions of conflicts that are about a part of a relation. */
const ofParts: Partial<Readonly<Record<Conflict['about'], ConflictQuestion>>> = {
  ...{ VALID_FROM: 'WHEN', VALID_TO: 'WHEN', SUBJECT: 'WHO', ROLE: 'WHO' },
};
const ofValues: Readonly<Record<string, ConflictQuestion>> = { DATE: 'WHEN', QUANTITY: 'HOW_MANY' };
const ofKinds: Readonly<Record<string, ConflictQuestion>> = { Place: 'WHERE', Country: 'WHERE' };

/** The question that a conflict is about. */
export function questionOf({ about, preferred }: Conflict): ConflictQuestion {
  const { value, object } = preferred;
  const kind = object === null ? undefined : kindOfId(object);
  return ofParts[about] ?? ofValues[value?.type ?? ''] ?? ofKinds[kind ?? ''] ?? 'WHAT';
}
