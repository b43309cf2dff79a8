import { wordList } from '#text/words/word-list.js';

/** Words that begin a sentence with a capital letter and name nothing. */
export const englishPlainWords = wordList(`
the a an in on at by of for from to as and but or nor so yet if should had have has was were is are be been being whether when while where who whom whose what which why how
its it he she they we i you his her their our my your this that these those there here then now after before during under over with without since until unless not no one two three four
five six seven eight nine ten eleven twelve both each every all some any many most more less few several other another such only even also just still already once twice again about nearly almost around
roughly approximately according opinion communique communiqué press release statement summary headquarters founded established meanwhile however moreover furthermore finally earlier later today yesterday tomorrow
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december among between against because although though despite
asked speaking addressing welcoming opening closing members participants delegates ambassadors ministers diplomats experts guests visitors officials engineers students crews item agenda minutes decision decisions present apologies chair
note notes editor contact contacts background annex question answer q he’s it’s let light as per via instead neither either would could will may might must can shall do does did us our them him me
`);

/** Verbs that headlines write with a capital. */
export const headlineVerbs = wordList(`
accepts achieves addresses adopts affirms agrees aims announces appoints approves arrives asks aspires assumes attends awards backs becomes begins boosts breaks brings briefs builds calls celebrates chairs
closes commends completes concludes condemns confirms congratulates continues convenes creates cuts delivers demands denies deplores discusses draws elects emphasises emphasizes endorses enters examines expands
explores expresses extends faces follows gathers gets gives grants hails heads hears helps highlights holds honours hosts inaugurates inks introduces invites issues joins keeps kicks lauds launches lays leads
leaves looks makes marks meets moves names needs offers opens outlines participates passes pays pledges posts praises presents presides promotes proposes pushes raises reaches reaffirms receives recognises
recognizes re-elects reiterates rejects releases renews reports represents responds returns reveals reviews says secures seeks seals sees sends sets shares showcases shows signs speaks starts strengthens stresses
supports takes tells thanks touts turns underlines underscores unites unveils urges vows visits votes wants warns welcomes wins witnesses
`);

/** Words that end names of companies, streets, papers and prizes, but not of persons. */
export const englishThings = wordList(`
mobile energy systems solutions partners capital digital cloud media motors foods pharma logistics orbital marine power insurance press news times radio channel tv consulting analytics robotics software
studios records shipping lines street road avenue square station park garden gardens tower towers bridge prize award medal act treaty agreement protocol declaration plan programme program project report index
letters review herald tribune gazette chronicle sea ocean desert mountains hills plain coast market quarter district airport terminal stage room hall lounge
`);

/** Plurals of things without a name: `Member States`, `Various Sectors`. */
export const sortsOfThings = wordList(`
states countries parties governments members partners sectors stakeholders nations peoples areas fields authorities officials leaders chambers parliaments institutions entities ministries embassies agreements
affairs relations enterprises investments
`);

// cspell:disable
/** Adjectives of nations, which are capitalised but name no place. */
export const nationality =
  /(?:ian|ean|ish|ese|aeli|aqi|wati|aini|udi|mani|atari|stani|emirati|omani|kuwaiti|saudi|french|german|dutch|greek|swiss|irish|arab|arabic|european|african|asian)$/u;
// cspell:enable
