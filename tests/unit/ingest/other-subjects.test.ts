import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import { readGraphKnowledge } from '../../../src/ingest/gazetteer/read-graph-knowledge.js';
import { propose } from '../../../src/ingest/propose/propose.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';

const texts: Readonly<Record<string, string>> = {
  football: `Rovers came from behind to beat United 3–2 at home on Saturday. The second half of the third round began in heavy rain, and more than 24,000 people saw the winner in the 89th minute.
The coach said that his side “never stopped running”. The federation will decide on the replay next week, and the council of referees has not been asked.`,
  'كرة القدم': `فاز الفريق الأزرق على ضيفه بثلاثة أهداف مقابل هدفين في الجولة الخامسة من الدوري، أمام نحو ثلاثين ألف متفرج.
وقال المدرب إن لاعبيه «لم يتوقفوا عن الركض». ويستضيف الفريق في الدورة الثانية من المسابقة منافسه يوم الجمعة، فيما ينتظر الاتحاد تقرير الحكم.`,
  weather: `Rain is expected in the west on Tuesday, with winds of up to 60 kilometres an hour. In Muscat it will stay dry, and about 34 degrees are expected in Riyadh by noon.
The meteorological office warned of fog. Members of the public are asked to drive with care.`,
  الطقس: `تشهد الرياض والكويت طقسًا حارًا يوم الأحد، وتصل الحرارة إلى نحو ٤٢ درجة، فيما تهطل أمطار خفيفة على المغرب.
ودعت هيئة الأرصاد السائقين إلى الحذر. ولن تنخفض الحرارة قبل منتصف الأسبوع.`,
  'a recipe': `Heat two tablespoons of oil and fry one onion for about five minutes. Add 300 grams of rice, a pinch of saffron from Morocco and half a litre of stock.
Cover the pot, and do not stir. Serves four people; the first edition of this recipe had no lemon.`,
  'وصفة طعام': `سخّني ملعقتين من الزيت ثم أضيفي بصلة مفرومة وقلّبيها نحو خمس دقائق. أضيفي كوبين من الأرز وثلاثة أكواب من المرق العُماني.
غطّي القدر ولا تحركيه، وقدّميه لأربعة أشخاص مع اللبن.`,
};

describe('a text of another subject', () => {
  const seeded = useSeed();

  it.each(Object.entries(texts))('proposes nothing about ours: %s', async (_, text) => {
    const knowledge = await readGraphKnowledge(seeded.store);
    const analysis = analyse({ text }, knowledge);
    expect(analysis.claims).toEqual([]);
    const ours = analysis.mentions.filter(({ entity }) => !entity.startsWith('NEW'));
    expect(ours.filter(({ kind }) => kind !== 'Country' && kind !== 'Place')).toEqual([]);
    const proposed = propose(analysis, lexiconOf(knowledge));
    expect(proposed.filter(({ payload }) => payload.kind === 'CLAIM')).toEqual([]);
  });
});
