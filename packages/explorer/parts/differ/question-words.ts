import { language } from '../../language.js';

const arabic = {
  together: '{names} معًا',
  withOthers: '{name} مع آخرين',
  alone: '{name} فقط',
  beside: ' و',
  questions: {
    held: { f: 'متى عُقدت {x}؟', m: 'متى عُقد {x}؟' },
    founded: { f: 'متى تأسست {x}؟', m: 'متى تأسس {x}؟' },
    born: 'متى كان ميلاد {x}؟',
    howMany: 'كم يبلغ: {x}؟',
    value: '{x}: ما {part}؟',
    memberSince: 'منذ متى {x} عضو في {y}؟',
    since: 'منذ متى: {x}، {relation} {y}؟',
    until: 'حتى متى: {x}، {relation} {y}؟',
    hosted: 'من استضاف {y}: {answers}؟',
    either: '، أم ',
    role: 'من كان {role} في {y}؟',
    heldWhere: { f: 'أين عُقدت {x}؟', m: 'أين عُقد {x}؟' },
    seat: 'أين مقر {x}؟',
    order: 'أيهما أسبق: {answers}؟',
  },
};

const english: typeof arabic = {
  together: '{names} together',
  withOthers: '{name} with others',
  alone: '{name} alone',
  beside: ' and ',
  questions: {
    held: { f: 'When was {x} held?', m: 'When was {x} held?' },
    founded: { f: 'When was {x} founded?', m: 'When was {x} founded?' },
    born: 'When was {x} born?',
    howMany: 'How many: {x}?',
    value: '{x}: which {part}?',
    memberSince: 'Since when has {x} been a member of {y}?',
    since: 'Since when: {x}, {relation} {y}?',
    until: 'Until when: {x}, {relation} {y}?',
    hosted: 'Who hosted {y}: {answers}?',
    either: ', or ',
    role: 'Who was {role} of {y}?',
    heldWhere: { f: 'Where was {x} held?', m: 'Where was {x} held?' },
    seat: 'Where is {x} based?',
    order: 'Which came first: {answers}?',
  },
};

/** Texts of the questions that sources answer in several ways, and of the answers. */
export const questionWords = language === 'ar' ? arabic : english;
