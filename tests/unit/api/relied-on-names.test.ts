import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from '@jest/globals';
import { createSchema } from '../../../src/api/schema.js';

const schema = await createSchema();

/** The fields, arguments or values of a type, or the arguments of a field `Type.field`. */
function namesIn(owner: string): readonly string[] {
  const [of = '', field] = owner.split('.');
  const type = schema.getType(of);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  if (field === undefined) return Object.keys(type.getFields());
  return (type.getFields()[field]?.args ?? []).map(({ name }) => name);
}

/** Names by which clients, stored operations and files of others ask for what is learnt. */
it.each([
  ['Relation', 'validFromSources validFromConfidence validToSources validToConfidence'],
  ['Relation', 'terms endedBy overBy holds'],
  ['Query.relations', 'filter dataset sources minConfidence asOf orderBy first after'],
  ['RelationConnection', 'groupBy totalCount nodes edges pageInfo'],
  ['RelationFilter', 'method onlyMethod'],
  ['ClaimFilter', 'value date firstSeen lastSeen'],
  ['Query.timeline', 'dataset minConfidence'],
  ['Query.conflicts', 'dataset minConfidence'],
  [
    'Mutation',
    'addEvidence endClaim createDocument updateDocument translateEvidence moveClaims judge curate',
  ],
  ['Document', 'publisher shortName revision'],
  ['Mutation', 'loadData'],
  ['LoadDataInput', 'requestId reason dryRun prune'],
  ['JudgeInput', 'a b kind'],
  ['AddEvidenceInput', 'claim evidence ifRevision confirm'],
  ['CurateInput', 'acts reason requestId dryRun'],
  ['ActInput', 'assert correct end retract rank merge split judge move addEvidence create'],
  ['ActInput', 'createDocument updateDocument translateEvidence'],
  ['Evidence', 'translation noteTranslation'],
  ['CorrectClaimInput', 'keepEvidence confirm ifRevision'],
  ['Confirmation', 'WORDS_NOT_FOUND LABEL'],
  ['Novelty', 'KNOWN CORROBORATES REFINES ENDS NEW CONFLICTS'],
  ['Method', 'MEANT RESOLVED'],
  ['ClaimPart', 'SUBJECT OBJECT VALUE UNIT QUALIFIER POPULATION TIME ROLE VALID_FROM VALID_TO'],
  ['EffectKind', 'LABEL_CHANGED SUCCEEDS NOT_SHOWN REVISION_MISSING VALUE_SHOWN'],
  ['ChangeEffect', 'lang before after instead why'],
  ['PreferenceReason', 'FIRST_ID SOURCES FIRST_SEEN'],
  ['SearchRule', 'PARTIAL'],
  ['ProposalEdit', 'names confirm'],
])('%s has %s', (owner, names) => {
  expect(namesIn(owner)).toEqual(expect.arrayContaining(names.split(' ')));
});
