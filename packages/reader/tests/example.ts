import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import { readText } from '#reader/read-text.js';
import { vocabulary } from './few-names.js';

const knowledge: GraphKnowledge = {
  version: 'forum@1',
  vocabulary,
  names: [
    { entity: 'country:om', kind: 'Country', text: 'سلطنة عُمان' },
    { entity: 'organization:dco', kind: 'Organization', text: 'منظمة التعاون الرقمي' },
  ],
  claims: [],
};
const { reading, found } = readText({ text: 'سلطنة عُمان عضو في منظمة التعاون الرقمي.' }, knowledge);

export const mentions = reading.mentions.map(({ start, end, entity }) => [start, end, entity.ref]);
export const claims = found.claims.map(({ subject, predicate, object, rule }) =>
  [subject.ref, predicate, object?.ref, `(${rule})`].join(' '),
);
