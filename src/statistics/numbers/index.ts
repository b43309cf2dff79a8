import type { EditionNumber } from './edition-number.js';
import { figures } from './figures.js';
import { participants, participantsByCountry, participantsByOrganization } from './participants.js';
import {
  attendeeCategories,
  cities,
  coHosts,
  cooperators,
  hosts,
  organisers,
  venues,
} from './related.js';
import { sessions } from './sessions.js';
import { speakers, speakersByCountry, speakersByOrganization } from './speakers.js';
import { droppedTopics, newTopics, sharedTopics, topics } from './topics.js';

/** Every number that documents give of an edition; a new one is a file beside these and a line here. */
export const editionNumbers: readonly EditionNumber[] = [
  participants,
  participantsByOrganization,
  participantsByCountry,
  attendeeCategories,
  sessions,
  speakers,
  speakersByOrganization,
  speakersByCountry,
  topics,
  organisers,
  hosts,
  coHosts,
  cooperators,
  venues,
  cities,
  figures,
];

/** Changes of the topics since the edition before; they compare already, so they are not compared again. */
export const topicChanges: readonly EditionNumber[] = [sharedTopics, newTopics, droppedTopics];
