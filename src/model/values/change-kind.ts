import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const ChangeKind = enumOf<lists.ChangeKind>(
  'ChangeKind',
  'What was done to the graph.',
  {
    LOAD: 'Datasets were loaded from files.',
    REBUILD_PROJECTION: 'What follows from the claims was worked out anew.',
    PLACE_IN_BUCKETS: 'What lay in no part of the graph by which it is read was put into one.',
    UPGRADE_LAYOUT: 'What an older version of the program wrote was brought up to date.',
    ASSERT_CLAIM: 'A claim was asserted.',
    RETRACT_CLAIM: 'A claim was taken back.',
    CORRECT_CLAIM: 'A claim was taken back and another asserted in its place.',
    SET_RANK: 'A claim was preferred before others, or no longer.',
    CREATE_ENTITY: 'An entity was made.',
    MERGE_ENTITIES: 'Several entities were judged to be one.',
    SPLIT_ENTITY: 'Such a judgement was taken back.',
    UNDO: 'Another change was taken back.',
    CREATE_DATASET: 'A dataset was made.',
    WITHDRAW_DOCUMENT: 'A document was withdrawn.',
    INGEST_DOCUMENT: 'A document was read, and what it may say was proposed.',
    REVIEW_PROPOSALS: 'Proposals of a document were accepted or refused.',
  },
  {
    label: ['نوع التغيير', 'Kind of change'],
    values: {
      LOAD: 'تحميل',
      REBUILD_PROJECTION: ['إعادة بناء الإسقاط', 'Rebuilt projection'],
      PLACE_IN_BUCKETS: ['توزيع على الأجزاء', 'Placed in buckets'],
      UPGRADE_LAYOUT: ['تحديث البنية', 'Upgraded layout'],
      ASSERT_CLAIM: ['إثبات مقولة', 'Asserted claim'],
      RETRACT_CLAIM: ['سحب مقولة', 'Retracted claim'],
      CORRECT_CLAIM: ['تصحيح مقولة', 'Corrected claim'],
      SET_RANK: ['تحديد الرتبة', 'Set rank'],
      CREATE_ENTITY: ['إنشاء كيان', 'Created entity'],
      MERGE_ENTITIES: ['دمج كيانات', 'Merged entities'],
      SPLIT_ENTITY: ['فصل كيان', 'Split entity'],
      UNDO: 'تراجع',
      CREATE_DATASET: ['إنشاء مجموعة بيانات', 'Created dataset'],
      WITHDRAW_DOCUMENT: ['سحب وثيقة', 'Withdrew document'],
      INGEST_DOCUMENT: ['قراءة وثيقة', 'Read document'],
      REVIEW_PROPOSALS: ['مراجعة مقترحات', 'Reviewed proposals'],
    },
  },
);
export type ChangeKind = lists.ChangeKind;
