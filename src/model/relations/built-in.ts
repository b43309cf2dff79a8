import { accreditation } from './accreditation.js';
import { asserting } from './asserting.js';
import { attendance } from './attendance.js';
import { citizenship } from './citizenship.js';
import { coFounding } from './co-founding.js';
import { coHosting } from './co-hosting.js';
import { concern } from './concern.js';
import { cooperation } from './cooperation.js';
import { editionOf } from './edition-of.js';
import { encounter } from './encounter.js';
import { gathering } from './gathering.js';
import { grouping } from './grouping.js';
import { holdingPlace } from './holding-place.js';
import { holdingPresidency } from './holding-presidency.js';
import { holdingVenue } from './holding-venue.js';
import { hosting } from './hosting.js';
import { location } from './location.js';
import { measurement } from './measurement.js';
import { membership } from './membership.js';
import { occasion } from './occasion.js';
import { organising } from './organising.js';
import { part } from './part.js';
import { participation } from './participation.js';
import { partnership } from './partnership.js';
import { position } from './position.js';
import { precedence } from './precedence.js';
import { programme } from './programme.js';
import { purpose } from './purpose.js';
import { representation } from './representation.js';
import { saying } from './saying.js';
import { signing } from './signing.js';
import { speaking } from './speaking.js';
import { topicLink } from './topic-link.js';
import { visit } from './visit.js';
import { voicing } from './voicing.js';
import type { ExactText } from '../../shared/exact-text.js';
import type { OwnName } from '#text/forum-words.js';
import type { RelationDeclaration } from './declaration.js';

/** Every type of relation of the package; a new one is a file beside these and a line here. */
const listed = [
  membership,
  position,
  representation,
  organising,
  hosting,
  coHosting,
  cooperation,
  participation,
  attendance,
  gathering,
  visit,
  speaking,
  programme,
  editionOf,
  precedence,
  holdingPlace,
  holdingVenue,
  topicLink,
  saying,
  measurement,
  purpose,
  location,
  partnership,
  part,
  coFounding,
  grouping,
  asserting,
  occasion,
  voicing,
  concern,
  holdingPresidency,
  encounter,
  accreditation,
  citizenship,
  signing,
] as const;

type BuiltInRelation = ExactText<(typeof listed)[number]['type']>;

/** The name of a type of relation: the relationship type in the graph, and the predicate of its claims. */
export type RelationType = BuiltInRelation | OwnName<'relation'>;

/** The types of relation that the package has, whatever a data folder adds. */
export const builtInRelations: readonly RelationDeclaration<BuiltInRelation>[] = listed;
