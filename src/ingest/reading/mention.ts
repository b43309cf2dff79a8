import type { EntityKind } from '../../model/kinds.js';
import type { MentionType } from './analysis.js';
import type { Referent } from './entities.js';

/** A mention as rules find it: its tokens, `to` exclusive, of which clitics may be left out. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly type: MentionType;
  readonly rule: string;
  readonly confidence: number;
  /** What it refers to, once that is known. */
  entity: Referent;
}

export interface NewMention {
  readonly from: number;
  readonly to: number;
  /** Code points of the first token that are clitics. */
  readonly skip?: number;
  readonly kind: EntityKind;
  readonly type?: MentionType;
  readonly rule: string;
  readonly confidence?: number;
  readonly entity: Referent;
}

type What = Pick<Mention, 'kind' | 'type'>;

/** Somebody by name, and not by an office or as one of a kind. */
export function isNamedPerson({ kind, type }: What): boolean {
  return kind === 'Person' && type === 'NAME';
}

/** An organisation itself, and not an office there. */
export function isBody({ kind, type }: What): boolean {
  return kind === 'Organization' && type !== 'ROLE';
}
