import { language } from '../language.js';

const arabic = {
  title: 'جولة',
  begin: 'خذ جولة من خمس خطوات',
  step: '{step} من {all}:',
  next: 'التالي',
  back: 'السابق',
  leave: 'اترك الجولة',
  end: 'انتهت الجولة',
  steps: [
    'ابحث هنا عن شخص أو جهة أو موضوع، أو عن كلمات في النصوص. المفتاح / يعيدك إلى البحث من أي صفحة.',
    'لكل كيان صفحة. جملتها الأولى تقول ما هو، وكل جزء منها يقودك إلى صفّه في الجدول.',
    'في آخر كل صفّ زر يفتح ما يسند قيمته: جملة الوثيقة بلفظها، ومن نشرها ومتى. ومنه تستشهد.',
    'الشبكة ترسم ما يتصل به. اختر خطًّا لتقرأ جملته، أو انتقل بالأسهم ووسّع بالمفتاح Enter.',
    'وحيث تجيب المصادر جوابين لا يجتمعان يُعرض الجوابان معًا، ويقال أيّهما يُعرض أولًا ولماذا.',
  ],
};

const english: typeof arabic = {
  title: 'Tour',
  begin: 'Take a tour of five steps',
  step: '{step} of {all}:',
  next: 'Next',
  back: 'Back',
  leave: 'Leave the tour',
  end: 'End the tour',
  steps: [
    'Search here for a person, an organisation or a topic, or for words in the texts. The key / brings you back to the search from any page.',
    'Each entity has a page. Its first sentence says what it is, and each part of that sentence leads to its row.',
    'The button at the end of a row opens what bears out its value: the sentence of a document, who published it and when. You can cite it from there.',
    'The graph draws what it is connected to. Choose a line to read its sentence, or walk with the arrow keys and expand with Enter.',
    'Where sources answer one question in two ways, both answers are shown, with the one that comes first and the reason.',
  ],
};

/** Texts of the tour, loaded with it. */
export const tourWords = language === 'ar' ? arabic : english;
