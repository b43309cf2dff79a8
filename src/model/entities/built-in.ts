import { assertion } from './assertion.js';
import { attendeeCategory } from './attendee-category.js';
import { country } from './country.js';
import { edition } from './edition.js';
import { event } from './event.js';
import { forumSeries } from './forum-series.js';
import { goal } from './goal.js';
import { group } from './group.js';
import { organization } from './organization.js';
import { person } from './person.js';
import { place } from './place.js';
import { quote } from './quote.js';
import { session } from './session.js';
import { statistic } from './statistic.js';
import { topic } from './topic.js';
import type { ExactText } from '../../shared/exact-text.js';
import type { OwnName } from '#text/forum-words.js';
import type { KindDeclaration } from './declaration.js';

/** Every kind of entity of the package; a new one is a file beside these and a line here. */
const listed = [
  organization,
  country,
  person,
  forumSeries,
  edition,
  session,
  topic,
  place,
  quote,
  statistic,
  goal,
  attendeeCategory,
  group,
  event,
  assertion,
] as const;

type BuiltInKind = ExactText<(typeof listed)[number]['name']>;

/** The name of a kind: its label in the graph, its type in the schema. */
export type EntityKind = BuiltInKind | OwnName<'kind'>;

/** The kinds of entity that the package has, whatever a data folder adds. */
export const builtInKinds: readonly KindDeclaration<BuiltInKind>[] = listed;
