import type { RelationDeclaration } from './declaration.js';

export const topicLink = {
  type: 'ABOUT',
  name: 'TopicLink',
  description: 'An edition, session, quote, goal, series or assertion is about a topic.',
  ways: { ofSources: 'SHARED_TOPIC' },
  labels: { ar: ['الموضوعات', 'ما يتناوله'], en: ['topics', 'covered by'] },
  sentences: {
    ar: ['من موضوعات {source}: {target}', '{target} من موضوعات {source}'],
    en: ['{source} is about {target}', '{target} is a topic of {source}'],
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
      sourceField: { name: 'topics', description: 'Topics of the quote.' },
      targetField: { name: 'quotes', description: 'Quotes about the topic.' },
    },
    {
      source: 'Goal',
      target: 'Topic',
      sourceField: { name: 'topics', description: 'Topics of the goal.' },
      targetField: { name: 'goals', description: 'Goals about the topic.' },
    },
    {
      source: 'ForumSeries',
      target: 'Topic',
      sourceField: { name: 'topics', description: 'Topics of the series.' },
      targetField: { name: 'series', description: 'Series about the topic.' },
    },
    {
      source: 'Assertion',
      target: 'Topic',
      sourceField: { name: 'topics', description: 'Topics of the assertion.' },
      targetField: { name: 'assertions', description: 'Assertions about the topic.' },
    },
  ],
} as const satisfies RelationDeclaration;
