import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const topicLink = {
  type: 'ABOUT',
  name: 'TopicLink',
  description: 'An edition, session, quote, goal, series or assertion is about a topic.',
  ways: { ofSources: 'SHARED_TOPIC' },
  tells: ['TARGET'],
  schemaOrg: ['about'],
  labels: { ar: ['الموضوعات', 'ما يتناوله'], en: ['topics', 'covered by'] },
  sentences: {
    ar: {
      source: [
        when('AHEAD', '[يتطرق|تتطرق:s] {s} إلى {t^}', 'من موضوعات {s^}: {t}'),
        '[تطرق|تطرقت:s] {s} إلى {t^}',
        'من موضوعات {s^}: {t}',
      ],
      target: ['{t} من موضوعات {s^}', 'من موضوعات {s^}: {t}'],
    },
    en: {
      source: [when('AHEAD', '{s} [is|are:s] to address {t}'), '{s} addressed {t}'],
      target: [
        when('AHEAD', '{t} [is|are:t] among the topics of {s}'),
        '{t} [was|were:t] among the topics of {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Edition',
      target: 'Topic',
      sourceField: { name: 'topics', description: 'Topics of the edition.' },
      targetField: { name: 'editions', description: 'Editions about the topic.' },
    },
    {
      source: 'Session',
      target: 'Topic',
      sourceField: { name: 'topics', description: 'Topics of the session.' },
      targetField: { name: 'sessions', description: 'Sessions about the topic.' },
    },
    {
      source: 'Quote',
      target: 'Topic',
      sentences: {
        ar: {
          source: [
            '[تطرق|تطرقت:s] {s:NAMED} إلى {t^}',
            'من موضوعات {s:NAMED^}: {t}',
            '{t} مما يتناوله هذا القول: {said}',
            '{t} مما يتناوله هذا القول: {s}',
          ],
          target: [
            '{t} مما [تطرق|تطرقت:s] إليه {s:NAMED}',
            'من موضوعات {s:NAMED^}: {t}',
            '{t} مما يتناوله هذا القول: {said}',
            '{t} مما يتناوله هذا القول: {s}',
          ],
        },
        en: {
          source: [
            '{s:NAMED} [touches|touch:s] on {t}',
            'This statement is about {t}: {said}',
            'This statement is about {t}: {s}',
          ],
          target: [
            '{t} [is|are:t] among the topics of {s:NAMED}',
            '{t} [is|are:t] among the topics of this statement: {said}',
            '{t} [is|are:t] among the topics of this statement: {s}',
          ],
        },
      },
      sourceField: { name: 'topics', description: 'Topics of the quote.' },
      targetField: { name: 'quotes', description: 'Quotes about the topic.' },
    },
    {
      source: 'Goal',
      target: 'Topic',
      sentences: {
        ar: {
          source: ['من موضوعات هدف {s:VERBAL_NOUN^}: {t}', '{t} من موضوعات هذا الهدف: {s}'],
          target: ['{t} من موضوعات هذا الهدف: {s}'],
        },
        en: {
          source: [
            'The topics of the goal of {s:VERBAL_NOUN} include {t}',
            '{t} [is|are:t] among the topics of this goal: {s}',
          ],
          target: [
            '{t} [is|are:t] among the topics of the goal of {s:VERBAL_NOUN}',
            '{t} [is|are:t] among the topics of this goal: {s}',
          ],
        },
      },
      sourceField: { name: 'topics', description: 'Topics of the goal.' },
      targetField: { name: 'goals', description: 'Goals about the topic.' },
    },
    {
      source: 'ForumSeries',
      target: 'Topic',
      sentences: {
        ar: {
          source: ['[يتطرق|تتطرق:s] {s} إلى {t^}', 'من موضوعات {s^}: {t}'],
          target: ['{t} من موضوعات {s^}', 'من موضوعات {s^}: {t}'],
        },
        en: {
          source: ['The topics of {s} include {t}'],
          target: ['{t} [is|are:t] among the topics of {s}'],
        },
      },
      sourceField: { name: 'topics', description: 'Topics of the series.' },
      targetField: { name: 'series', description: 'Series about the topic.' },
    },
    {
      source: 'Assertion',
      target: 'Topic',
      sentences: {
        ar: {
          source: ['من موضوعات القول إن {s:CLAUSE^}: {t}', '{t} من موضوعات هذا القول: {s}'],
          target: ['{t} من موضوعات هذا القول: {s}'],
        },
        en: {
          source: [
            'The topics of the assertion that {s:CLAUSE} include {t}',
            '{t} [is|are:t] among the topics of this assertion: {s}',
          ],
          target: [
            '{t} [is|are:t] among the topics of the assertion that {s:CLAUSE}',
            '{t} [is|are:t] among the topics of this assertion: {s}',
          ],
        },
      },
      sourceField: { name: 'topics', description: 'Topics of the assertion.' },
      targetField: { name: 'assertions', description: 'Assertions about the topic.' },
    },
  ],
} as const satisfies RelationDeclaration;
