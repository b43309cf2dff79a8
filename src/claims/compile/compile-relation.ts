import { relations } from '../../model/relations/index.js';
import type { RelationDeclaration } from '../../model/relations/declaration.js';
import { kindOfId } from '../ids.js';
import type { RelationEntry } from './claim-entry.js';
import { noRole, type Said } from './compile-claim.js';
import { declaredIn } from './omit-undefined.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { ClaimPhrasing } from '#text/sentence/forms.js';

const declarations: ReadonlyMap<string, RelationDeclaration> = new Map(
  relations.map((declaration) => [declaration.type, declaration]),
);

/** The content of a relation; null if the model does not allow it between the two entities, which is recorded. */
export function readRelation(
  entry: RelationEntry,
  subject: string,
  known: ReadonlySet<string>,
  faults: Faults,
): Said | null {
  const { predicate, object, role } = entry;
  const declaration = declarations.get(predicate);
  if (!declaration)
    return faults.at(entry, `"${predicate}" is not a type of relation`, 'predicate');
  if (!known.has(object)) return faults.at(entry, `no entity has the id "${object}"`, 'object');
  if (object === subject) return faults.at(entry, 'relates the entity to itself', 'object');
  const reason = unjoined(declaration, subject, object) ?? roleFault(declaration, role);
  if (reason !== undefined) return faults.at(entry, reason);
  const dates = readDates(entry, faults);
  if (dates === null) return null;
  const said = { subject, predicate, object, value: null, role: role ?? noRole };
  return { ...said, ...dates, ...phrasingOf(entry) };
}

/** The stated dates; null for an end with a day that is also said to have none, which is recorded. */
function readDates(
  entry: RelationEntry,
  faults: Faults,
): Pick<Said, 'validFrom' | 'validTo' | 'ended'> | null {
  const { validFrom = null, validTo = null, ended } = entry;
  if (ended && validTo !== null)
    return faults.at(entry, 'has a day of its end: leave "ended" out', 'ended');
  return { validFrom, validTo, ...(ended && ({ ended } satisfies Partial<Said>)) };
}

/** The phrasing of the claim; empty if none is declared. */
function phrasingOf({
  attributedTo,
  voiceNote,
  dateNote,
  role,
}: RelationEntry): Pick<Said, 'phrasing'> {
  const declared = {
    ...(attributedTo && ({ attributedTo: declaredIn(attributedTo) } satisfies ClaimPhrasing)),
    ...(voiceNote && ({ voiceNote: declaredIn(voiceNote) } satisfies ClaimPhrasing)),
    ...(dateNote && ({ dateNote: declaredIn(dateNote) } satisfies ClaimPhrasing)),
    ...(role?.forms && ({ role: declaredIn(role.forms) } satisfies ClaimPhrasing)),
  };
  return Object.keys(declared).length === 0 ? {} : { phrasing: declared };
}

function unjoined({ type, joins }: RelationDeclaration, subject: string, object: string) {
  const [source, target] = [kindOfId(subject), kindOfId(object)];
  return joins.some((join) => join.source === source && join.target === target)
    ? undefined
    : `${type} does not join the kinds ${String(source)} and ${String(target)}`;
}

function roleFault({ type, role: takes }: RelationDeclaration, role: RelationEntry['role']) {
  if (takes === 'REQUIRED' && !role) return `${type} needs a role`;
  return role && takes === undefined ? `${type} has no role` : undefined;
}
