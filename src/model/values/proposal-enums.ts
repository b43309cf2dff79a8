import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const ProposalKind = enumOf<lists.ProposalKind>(
  'ProposalKind',
  'What is proposed of a document.',
  {
    CLAIM: 'That it says something of an entity.',
    ENTITY: 'That it names an entity which the graph does not have.',
    IDENTITY:
      'That what it calls so is an entity of the graph, which has these names too from then on.',
    MENTION: 'That it names an entity at these places.',
    RETRACTION:
      'That a newer version of it does not say any more what a claim of the graph rests on.',
  },
  {
    label: ['نوع المقترح', 'Kind of proposal'],
    values: {
      CLAIM: 'إفادة',
      ENTITY: 'كيان',
      RETRACTION: 'سحب إفادة',
      IDENTITY: 'تطابق',
      MENTION: 'موضع ذِكر',
    },
  },
);
export type ProposalKind = lists.ProposalKind;

export const ProposalStatus = enumOf<lists.ProposalStatus>(
  'ProposalStatus',
  'What was decided over a proposal.',
  {
    OPEN: 'Nothing yet.',
    ACCEPTED: 'It was done: it is stated in the graph, or of a retraction taken back.',
    REJECTED: 'It was refused, and is not proposed again.',
    SUPERSEDED:
      'A later reading of its document does not make it any more, a newer version was read, or another proposal that says who it is was accepted.',
  },
  {
    label: ['حالة المقترح', 'Status of a proposal'],
    values: {
      OPEN: 'مفتوح',
      ACCEPTED: 'قُبل',
      REJECTED: ['رُفض', 'Refused'],
      SUPERSEDED: 'متجاوَز',
    },
  },
);
export type ProposalStatus = lists.ProposalStatus;

export const ProposalOrder = enumOf<'TEXT' | 'IMPORTANCE'>(
  'ProposalOrder',
  'The order of proposals.',
  {
    TEXT: 'By document and in the order of its sentences, last where it names whom.',
    IMPORTANCE:
      'Of one document by what is decided together: contradictions first, then new entities with all that hangs on them, the fullest first, then new claims, what is known already, and mentions.',
  },
  {
    label: ['ترتيب المقترحات', 'Order of proposals'],
    values: {
      TEXT: ['بترتيب النص', 'as in the text'],
      IMPORTANCE: ['الأهم أولًا', 'most important first'],
    },
  },
);
export type ProposalOrder = 'TEXT' | 'IMPORTANCE';

export const Novelty = enumOf<lists.Novelty>(
  'Novelty',
  'What a document says beside what the graph has.',
  {
    KNOWN: 'The graph has it from this document.',
    CORROBORATES: 'The graph has it, or more, from others: nothing new is said.',
    REFINES:
      'The graph has it with a date, a role or a figure that is less precise, or without one that is said here.',
    ENDS: 'It says that a tie of the graph is over.',
    NEW: 'The graph does not have it.',
    CONFLICTS:
      'The graph has another value of what has one at a time, or a date with which this one cannot be true.',
  },
  {
    label: ['الجدّة', 'Novelty'],
    values: {
      KNOWN: 'معروف',
      CORROBORATES: 'يعزّز',
      REFINES: 'يدقّق',
      ENDS: 'يُنهي',
      NEW: 'جديد',
      CONFLICTS: ['يخالف', 'Contradicts'],
    },
  },
);
export type Novelty = lists.Novelty;

export const Extractor = enumOf<lists.Extractor>(
  'Extractor',
  'What finds in a document what it says.',
  {
    RULES: 'Rules, each of which reads one construction.',
    LLM: 'A language model, where the settings of the server name one: it is believed in nothing that the words do not have.',
  },
  {
    label: ['طريقة القراءة', 'Way of reading'],
    values: { RULES: ['قواعد', 'Rules'], LLM: ['نموذج لغوي', 'Language model'] },
  },
);
export type Extractor = lists.Extractor;
