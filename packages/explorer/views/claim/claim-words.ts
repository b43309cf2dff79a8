import { language } from '../../language.js';

const arabic = {
  kind: 'إفادة',
  today: 'كما هي اليوم، في النسخة {version} من الشبكة.',
  same: 'لم تتغيّر بعد النسخة {version}.',
  changed: 'تغيّرت بعد النسخة {version}:',
  history: 'ما غيّرها:',
  change: 'التغيير {number}، {at}: {kind}',
  retracted: 'سُحبت هذه الإفادة',
  more: 'وقبلها تغييرات أخرى',
  hidden: 'لا يرى ما كانت تقوله إلا من معه رمز مساهم.',
  inPlace: 'جاءت في مكانها إفادة أخرى',
  gone: 'لم تعد هذه الإفادة في الشبكة.',
};

const english: typeof arabic = {
  kind: 'Claim',
  today: 'As it stands today, in version {version} of the graph.',
  same: 'It has not changed since version {version}.',
  changed: 'It has changed since version {version}:',
  history: 'Changes:',
  change: 'Change {number}, {at}: {kind}',
  retracted: 'This claim was retracted',
  more: 'And earlier changes',
  hidden: 'Only contributors can see what it said.',
  inPlace: 'Another claim came in its place',
  gone: 'This claim is no longer in the graph.',
};

/** Texts of the page of a claim. */
export const claimWords = language === 'ar' ? arabic : english;
