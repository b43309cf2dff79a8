/** Function words of both languages, folded, by which a clause is read. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const prepositions = set(
  'of to into in with as among amongst for by on at from between under after before during against than like alongside inside الي ب في ل مع من بين علي عن ك منذ حتي ضد لدي خلال بعد قبل محل داخل ضمن',
);
export const articles = set('the a an');
export const relatives = set('which who whom that whose التي الذي اللتان اللتين الذين اللذين');
export const subjectPronouns = set('it they he she we هي هو هم وهي وهو وهم');
/** Nouns that stand for the edition that a text is about, and pronouns. */
export const generalNouns = set(
  'it them us event meeting gathering forum summit conference evening day night occasion proceedings',
);
/** Nouns that stand for the session that a text is about. */
export const sessionNouns = set(
  'panel session dialogue debate discussion roundtable workshop lecture keynote talk speech address جلسه الجلسه ندوه الندوه حوار الحوار ورشه الورشه محاضره المحاضره كلمه الكلمه مناظره حلقه',
);
/** Words before the title of a session that say nothing of its part: `the panel titled “`, جلسة حوارية بعنوان «. */
export const titleWords = set('“ « " ‘ : , ، titled entitled called بعنوان عنوانها وعنوانها');
export const forms = set('is are was were been being be');

/** Marks and conjunctions that end a clause. */
const marks = /^[.;؛؟?!:]$/u;
const turns = set(
  'but while whereas although though because بينما فيما لكن حيث الا بل اما except unlike',
);

/** True for a mark or conjunction that ends a clause. */
export function endsClause(word: string): boolean {
  return marks.test(word) || turns.has(word);
}

/** Words between the members of a list. */
export const listJoints = set(', ، and و both as well along also ف كل من كلا together jointly');

/** Words that may stand between a subject and its verb. */
export const auxiliaries = set(
  'has have had is are was were been be being also jointly together formally officially recently then later now currently today still first last once again already all both each to قد لقد وقد كانت كان وكان وكانت تم جري وتم which who that التي الذي , ،',
);
/** Words without a subject of their own between a title and its holder. */
export const linkingWords = set(
  'is are was were been be being and , become became becomes remain remains as like ، هي هو هم وهي وهو وهم كانت كان وكانت وكان من بين احدي احد among one of both all also today still now since act acts acted serve serves served تعد يعد تعتبر يعتبر وتعد ويعد تم وتم جري',
);
/** Words between a title and a holder behind it. */
export const namingWords = set(
  'is are was were which states countries nations include includes included including : , ، هم هي هو وهم وهي كانت كان namely today و both كل من كلا مثل منها',
);
/** Arabic words that are no nouns: a name behind them is not their owner. */
export const arabicAdverbs = set(
  'يعد تعد يعتبر تعتبر ان وان بان وبان لان فان حيث امس اليوم قد لقد وقد معه معها كانت كان وكانت وكان هي هو هم وهي وهو وهم منها ومنها بينها وبينها مثل اليه اليها به بها ثم منذ خلال عام فيها فيه كلا وكلا كل وكل انذاك كذلك بعدها قبلها حينها',
);
