import { Assertion } from './assertion.js';
import { AttendeeCategory } from './attendee-category.js';
import { Country } from './country.js';
import { Edition } from './edition.js';
import { Event } from './event.js';
import { ForumSeries } from './forum-series.js';
import { Goal } from './goal.js';
import { Group } from './group.js';
import { Organization } from './organization.js';
import { Person } from './person.js';
import { Place } from './place.js';
import { Quote } from './quote.js';
import { Session } from './session.js';
import { Statistic } from './statistic.js';
import { Topic } from './topic.js';
import type { TypeClass } from '../define.js';
import type { EntityKind } from '../kinds.js';

/** The class of each kind of entity; a new kind is a file beside these, a line here and one in `kinds.ts`. */
export const entities: Readonly<Record<EntityKind, TypeClass>> = {
  Organization,
  Country,
  Person,
  ForumSeries,
  Edition,
  Session,
  Topic,
  Place,
  Quote,
  Statistic,
  Goal,
  AttendeeCategory,
  Group,
  Event,
  Assertion,
};
