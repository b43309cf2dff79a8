import type { EntityKind } from '../vocabulary.js';
import type { MentionType } from './analysis.js';
import type { Referent } from './entities.js';

/** A mention found by rules: its tokens, `to` exclusive, possibly without clitics. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly type: MentionType;
  readonly rule: string;
  readonly confidence: number;
  /** Its referent. */
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

/** True for a person by name, not by an office or as one of a kind. */
export function isNamedPerson({ kind, type }: What): boolean {
  return kind === 'Person' && type === 'NAME';
}

/** True for an organisation itself, not an office there. */
export function isBody({ kind, type }: What): boolean {
  return kind === 'Organization' && type !== 'ROLE';
}
