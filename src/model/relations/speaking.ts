import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const speaking = {
  type: 'SPOKE_AT',
  name: 'Speaking',
  description: 'A person spoke at a session, as presenter or speaker.',
  ways: { ofSources: 'CO_PARTICIPATION', ofTargets: 'SHARED_PARTICIPANT' },
  schemaOrg: ['^performer'],
  labels: { ar: ['متحدث في', 'المتحدثون'], en: ['spoke at', 'speakers'] },
  role: 'REQUIRED',
  sentences: {
    ar: {
      source: [
        when('role:moderator', '[أدار|أدارت:s] {s} {t^}', 'إدارة {t^}: {s}'),
        when('role:chair', '[ترأس|ترأست:s] {s} {t^}', 'رئاسة {t^}: {s}'),
        when('is:KEYNOTE', '[قدم|قدمت:s] {s} {t^}', 'من المتحدثين في {t^}: {s}'),
        when('is:SPEECH', '[ألقى|ألقت:s] {s} {t+^}', 'من المتحدثين في {t^}: {s}'),
        when('role:speaker', '[تحدث|تحدثت:s] {s} في {t^}', 'من المتحدثين في {t^}: {s}'),
        when('role:presenter', '[تحدث|تحدثت:s] {s} في {t^}', 'من المتحدثين في {t^}: {s}'),
        when('role:panellist', '[تحدث|تحدثت:s] {s} في {t^}', 'من المتحدثين في {t^}: {s}'),
        '[تحدث|تحدثت:s] {s} في {t^} بصفة {a role}',
        'من المتحدثين في {t^}: {s} ({a role})',
        'من المتحدثين في {t^}: {s} ({role})',
      ],
      target: [
        when('role:moderator', '{t} بإدارة {s^}', 'إدارة {t^}: {s}'),
        when('role:chair', '{t} برئاسة {s^}', 'رئاسة {t^}: {s}'),
        when('is:KEYNOTE', '{t} من تقديم {s^}', 'من المتحدثين في {t^}: {s}'),
        when('is:SPEECH', '{t} [ألقا|ألقت:s][ه|ها:t] {s}', 'من المتحدثين في {t^}: {s}'),
        when('role:speaker', 'من المتحدثين في {t^}: {s}'),
        when('role:presenter', 'من المتحدثين في {t^}: {s}'),
        when('role:panellist', 'من المتحدثين في {t^}: {s}'),
        'من المتحدثين في {t^}: {s} ({a role})',
        'من المتحدثين في {t^}: {s} ({role})',
      ],
    },
    en: {
      source: [
        when('role:moderator', '{s} moderated {t}'),
        when('role:chair', '{s} chaired {t}'),
        when('is:KEYNOTE', '{s} presented {t}'),
        when('is:SPEECH', '{s} delivered {t+}'),
        when('role:speaker', '{s} spoke at {t}'),
        when('role:presenter', '{s} spoke at {t}'),
        when('role:panellist', '{s} spoke at {t}'),
        '{s} spoke at {t} as {a role}',
        '{s} spoke at {t} ({role})',
      ],
      target: [
        when('role:moderator', '{t} [was|were:t] moderated by {s}'),
        when('role:chair', '{t} [was|were:t] chaired by {s}'),
        when('is:KEYNOTE', '{t} [was|were:t] presented by {s}'),
        when('is:SPEECH', '{t} [was|were:t] delivered by {s}'),
        when('role:speaker', 'The speakers at {t} included {s}'),
        when('role:presenter', 'The speakers at {t} included {s}'),
        when('role:panellist', 'The speakers at {t} included {s}'),
        'The speakers at {t} included {s} ({role})',
      ],
    },
  },
  asked: {
    source: [
      ...['speaker', 'speakers', 'who spoke', 'presented by', 'moderated by', 'chaired by'],
      ...['متحدث', 'متحدثون', 'متحدثين', 'متحدثة', 'متحدثات', 'متكلم'],
    ],
  },
  joins: [
    {
      source: 'Person',
      target: 'Session',
      sourceField: { name: 'sessions', description: 'Sessions at which the person spoke.' },
      targetField: { name: 'speakers', description: 'People who spoke at the session.' },
    },
  ],
} as const satisfies RelationDeclaration;
