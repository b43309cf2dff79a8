import { language } from '../language.js';

const arabic = {
  title: 'كيف تُقرأ هذه الصفحات',
  lede: 'لا تقول هذه الشبكة شيئًا من عندها: تنقل ما تقوله الوثائق، وتعرض الجملة التي تقوله.',
  parts: {
    claim: [
      'الإفادة',
      'الإفادة قولٌ واحد عن كيان: أن دولةً عضو في منظمة، أو أن دورةً عُقدت في يوم. قد تقول الإفادةَ نفسها وثائقُ عدة، وتُعدّ كل وثيقة مصدرًا.',
    ],
    evidence: [
      'ما يسندها',
      'تحت كل قيمة ما يسندها: جملة من وثيقة بلفظها، والمعلَّم منها الكلمات التي تقول ذلك؛ أو ملخّص كتبه محرّر إن لم يكن نص الوثيقة محفوظًا هنا. الملخّص ليس اقتباسًا.',
    ],
    method: [
      'كيف عُرفت',
      'قد يصرّح النص بالإفادة، أو يُنسب القول إلى قائله، أو تأتي من مرجع خارجي، أو تُشتقّ من إفادات أخرى. شكل الخط يدلّ على ذلك، في الصفحات وفي رسم الشبكة:',
    ],
    confidence: [
      'الثقة',
      'الثقة عدد بين 0 و1، يقول إلى أي حدّ تسند الكلماتُ الإفادة. ليست احتمالًا، ولا حكمًا على الوثيقة. التصريح 1، وما فُهم من ضمير أو سياق أقل.',
    ],
    unstated: [
      '«لم يُذكر»',
      'معناه أن أحدًا من أصحاب هذه الوثائق لم يكتبه. ليس صفرًا، وليس نفيًا: قد يكون موجودًا ولم يُذكر.',
    ],
    differ: [
      'تباين المصادر',
      'إن أجابت المصادر عن سؤال واحد جوابين لا يجتمعان، عُرض الجوابان، وقيل أيّهما يُعرض أولًا ولماذا. ما يُعرض أولًا ليس بالضرورة هو الصحيح.',
    ],
    dates: [
      'التواريخ',
      'يُكتب التاريخ بالدقة التي تذكرها الوثيقة: سنة، أو شهر، أو يوم. ويُختار لما يُعرض من التواريخ الجملةُ التي فيها ذلك التاريخ.',
    ],
    change: [
      'السجلّ',
      'لا تُمحى إفادة: تُصحَّح أو تُسحب، ويبقى في تاريخ السجلّ مَن غيّر وماذا ومتى ولماذا.',
    ],
  },
  next: 'اقرأ مثالًا',
};

const english: typeof arabic = {
  title: 'How to read these pages',
  lede: 'This graph says nothing of its own: it passes on what documents say, and shows the sentence that says it.',
  parts: {
    claim: [
      'Claim',
      'A claim says one thing about an entity: that a state is a member of an organisation, or that an edition was held on a day. Several documents may make the same claim; each of them counts as a source.',
    ],
    evidence: [
      'What bears it out',
      'Under each value stands what bears it out: a sentence of a document in its own words, in which the words that say it are marked; or an editor’s summary where the text of the document is not kept here. A summary is not a quotation.',
    ],
    method: [
      'How it is known',
      'A text may state a claim, a speaker may have made it, it may come from a reference, or it may follow from other claims. The style of the line shows which, on pages and in the drawing:',
    ],
    confidence: [
      'Confidence',
      'Confidence is a number from 0 to 1. It says how far the words bear out the claim. It is neither a probability nor a judgement of the document. A plain statement has 1; a reading of a pronoun or of the context has less.',
    ],
    unstated: [
      '“Not stated”',
      'Nobody wrote it down in these documents. It is neither zero nor a denial: it may well exist.',
    ],
    differ: [
      'Sources differ',
      'Where sources answer one question in two ways that cannot both be true, both answers are shown, with the one that comes first and the reason. The first is not necessarily the true one.',
    ],
    dates: [
      'Dates',
      'A date is as precise as the document has it: a year, a month or a day. The sentence under a date is one that has that date.',
    ],
    change: [
      'Record',
      'No claim is erased: it is corrected or retracted, and the history of the record keeps who changed it, when and why.',
    ],
  },
  next: 'Read an example',
};

/** Texts of the page that tells how to read the others, loaded with it. */
export const guideWords = language === 'ar' ? arabic : english;
