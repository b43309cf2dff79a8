import type { Question } from './chat.js';
import { newKinds, statedCodes, statedLiterals, statedRelations } from './vocabulary.js';
import { figureQualifiers } from '#reader/reading/analysis.js';
import { figureUnits } from './check-figure.js';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const numberOrNull = { type: ['number', 'null'] };

/** An object with these properties and no others, as strict schemas ask for. */
function objectOf(properties: Readonly<Record<string, object>>): object {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function listOf(items: object): object {
  return { type: 'array', items };
}

function orNull(schema: object): object {
  return { anyOf: [schema, { type: 'null' }] };
}

const quoted = objectOf({ sentence: { type: 'integer' }, quote: text });
const entity = objectOf({
  id: textOrNull,
  kind: orNull({ type: 'string', enum: newKinds }),
  name: textOrNull,
  who: orNull(quoted),
});
const codes = [...statedCodes.values()].flat();
const predicates = [
  ...statedRelations.map(({ type }) => type),
  ...statedLiterals.map(({ predicate }) => predicate),
];

/** The form of an answer about a text. */
export const answerSchema: Question['schema'] = {
  name: 'statements',
  schema: objectOf({
    claims: listOf(
      objectOf({
        what: quoted,
        subject: entity,
        predicate: { type: 'string', enum: predicates },
        object: orNull(entity),
        value: { anyOf: [textOrNull, numberOrNull], description: `A code: ${codes.join(', ')}.` },
        role: textOrNull,
        validFrom: textOrNull,
        validTo: textOrNull,
      }),
    ),
    quotes: listOf(objectOf({ what: quoted, speaker: entity })),
    figures: listOf(
      objectOf({
        what: quoted,
        value: { type: 'number' },
        unit: { type: 'string', enum: figureUnits },
        qualifier: { type: 'string', enum: figureQualifiers },
        of: orNull(entity),
      }),
    ),
  }),
};
