import { invariant } from '../../shared/errors.js';
import type { Literal } from '../literals.js';
import { GroupKind, OrganizationKind, SessionKind, SpeechKind } from './enums.js';

const enums: Readonly<Record<string, object>> = {
  ORGANIZATION_KIND: OrganizationKind,
  SESSION_KIND: SessionKind,
  GROUP_KIND: GroupKind,
  SPEECH_KIND: SpeechKind,
};

/** The GraphQL enum of a literal predicate with a closed list of codes; undefined for any other and for one of a vocabulary. */
export function codeEnumOf({ predicate, codes, codeWords }: Literal): object | undefined {
  if (codes === undefined || codeWords !== undefined) return undefined;
  const found = enums[predicate];
  invariant(found, `the codes of ${predicate} are an enum`);
  return found;
}
