import { fill } from './fill.js';
import type { Tongue } from './forms.js';
import { isolate } from './isolate.js';
import { isStopped, withoutStop } from './quote.js';
import { tellEarlier } from './tell-dates.js';
import { Scene, type ToldEnd, type ToldRelation } from './scene.js';
import { chooseVariant, type RelationSentences, type Sentences } from './templates.js';

/** A request for a relation's sentence: its language, the end to start from, and the day on which it must be true. */
export interface Telling {
  readonly tongue: Tongue;
  readonly from: 'source' | 'target';
  /** A day, as `2026-11-26`. */
  readonly today: string;
}

/** Confidence below which a relation is told as unconfirmed. */
const confirmed = 0.5;

/**
 * The sentence of a relation, from templates and declared forms alone. Undeclared forms are not guessed: the sentence then
 * needs no agreement and no case, or consists of the names of both ends and of the relation.
 */
export function tell(
  { name, ofEnds }: RelationSentences,
  ends: { readonly source: ToldEnd; readonly target: ToldEnd },
  relation: ToldRelation,
  { tongue, from, today }: Telling,
): string {
  const sentences = ofEnds.get(`${prefixOf(ends.source.id)}~${prefixOf(ends.target.id)}`);
  const scene = new Scene(tongue, ends.source, ends.target, relation, today);
  const told = sentences && tellBy(sentences, scene, from);
  const { s, t } = scene.ends;
  const [one, other] = [s, t].map(({ label }) => isolate(label, tongue));
  return told ?? `${one ?? ''} – ${other ?? ''} (${name[tongue]})`;
}

function tellBy(sentences: Sentences, scene: Scene, from: Telling['from']): string | null {
  const { tongue } = scene;
  const reading = sentences[tongue][from];
  const { texts, isOpen } = chooseVariant(reading, (condition) => scene.holds(condition));
  for (const text of texts) {
    const core = fill(text, scene);
    if (core !== null) return finish(core, scene, sentences, isOpen === true);
  }
  return null;
}

function finish(core: string, scene: Scene, sentences: Sentences, isOpen: boolean): string {
  const { tongue, told } = scene;
  const note = told.voiceNote ? ` (${told.voiceNote[tongue]})` : '';
  const after = `${tellEarlier(scene)}${hedge(scene, sentences)}${note}`;
  const whole = after === '' ? core : `${withoutStop(core)}${after}`;
  const sentence = isOpen || isStopped(whole) ? whole : `${whole}.`;
  const beginsWithId = [scene.ends.s, scene.ends.t].some(
    ({ isUnnamed, label }) => isUnnamed && sentence.startsWith(label),
  );
  return tongue === 'en' && !beginsWithId ? capitalise(sentence) : sentence;
}

const hedges = {
  unconfirmed: { ar: '، وهو أمر غير مؤكد', en: ', though this is unconfirmed' },
  disputed: { ar: '، وهو ما تختلف فيه المصادر', en: ', though sources disagree' },
  implied: { ar: '، على ما يُفهم من المصدر', en: ', as the source implies' },
} as const;

/** The gravest caveat for the reader: how sure the relation is, or who says it. */
function hedge(scene: Scene, sentences: Sentences): string {
  const { tongue, relation, told } = scene;
  if (relation.confidence < confirmed) return hedges.unconfirmed[tongue];
  const isTold = told.disputesDates === true || sentences.leavesOthersOpen === true;
  if (relation.contested && !isTold) return hedges.disputed[tongue];
  if (told.attributedTo) return accordingTo(told.attributedTo[tongue], tongue);
  if (told.method === 'INFERRED') return hedges.implied[tongue];
  if (told.method !== 'ATTRIBUTED' || sentences.namesVoice === true) return '';
  return accordingTo(tongue === 'ar' ? 'المصدر' : 'the source', tongue);
}

function accordingTo(voice: string, tongue: Tongue): string {
  return tongue === 'ar' ? `، بحسب ${voice}` : `, according to ${voice}`;
}

function capitalise(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}
