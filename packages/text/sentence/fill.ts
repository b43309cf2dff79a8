import { joinLam } from './arabic.js';
import { tellDates } from './tell-dates.js';
import { writeDate, writeOn } from './write-date.js';
import { tellFigure } from './figure-words.js';
import { isolate } from './isolate.js';
import { postOf } from './post.js';
import { quote, report, translated } from './quote.js';
import type { Scene } from './scene.js';
import { partsOf, type EndName, type TemplatePart } from './templates.js';

type Slot = Extract<TemplatePart, { kind: 'end' }>;

/** A text with all its slots filled; null if a slot needs a form that is not declared. */
export function fill(text: string, scene: Scene): string | null {
  const used = new Map<EndName, string>();
  let filled = '';
  for (const part of partsOf(text)) {
    const words = fillPart(part, scene, used);
    if (words === null) return null;
    filled += words.startsWith('the ') && filled.endsWith('the ') ? words.slice(4) : words;
  }
  return filled;
}

function fillPart(part: TemplatePart, scene: Scene, used: Map<EndName, string>): string | null {
  switch (part.kind) {
    case 'words':
      return part.words;
    case 'end':
      return fillEnd(part, scene, used);
    case 'choice':
      return choose(part, scene);
    case 'value':
      return fillValue(part, scene);
  }
}

function fillValue(
  { name, isEnclosed }: Extract<TemplatePart, { kind: 'value' }>,
  scene: Scene,
): string | null {
  return values[name]?.(scene, isEnclosed) ?? null;
}

function fillEnd(slot: Slot, scene: Scene, used: Map<EndName, string>): string | null {
  const end = scene.ends[slot.end];
  if (slot.sort !== null && !end.isOf(slot.sort)) return null;
  const form = slot.form === 'running' && isNamed(slot.end, scene, used) ? 'again' : slot.form;
  const name = withoutPlace(end.form(form, slot.isOblique), slot.end, scene);
  if (name === null) return null;
  used.set(slot.end, name);
  const isolated = isolate(name.replace(stretched, ''), scene.tongue);
  return slot.isJoined ? joinLam(isolated) : isolated;
}

/** The stroke by which a document stretches a word: منتـــدى. */
const stretched = /(?<=\p{L})\u0640+(?=\p{L})/gu;

/** A name without the place at its end that is the other end: its seat is told by the sentence. */
function withoutPlace(name: string | null, at: EndName, { ends, tongue }: Scene): string | null {
  const { id, label } = ends[at === 's' ? 't' : 's'];
  const tail = `${tongue === 'ar' ? ' في ' : ' in '}${label}`;
  return /^(?:place|country):/u.test(id) && name?.endsWith(tail) === true
    ? name.slice(0, -tail.length)
    : name;
}

/** Whether the sentence has already said the name as part of the other end's, or repeats it within this one. */
function isNamed(name: EndName, { ends }: Scene, used: ReadonlyMap<EndName, string>): boolean {
  const other = used.get(name === 's' ? 't' : 's');
  if (other === undefined) return false;
  const { running } = ends[name];
  return other.includes(running) || running.includes(other);
}

function choose(
  { end, options }: Extract<TemplatePart, { kind: 'choice' }>,
  scene: Scene,
): string | null {
  const { gender, isPlural } = scene.ends[end];
  if (scene.tongue === 'en') return options[isPlural ? 1 : 0];
  return gender === undefined ? null : options[gender === 'FEMININE' ? 1 : 0];
}

type Value = (scene: Scene, isEnclosed: boolean) => string | null | undefined;

const values: Readonly<Record<string, Value | undefined>> = {
  dates: tellDates,
  on: ({ relation, tongue }) =>
    relation.validFrom === null ? null : writeOn(relation.validFrom, tongue),
  'as of': (scene) => {
    const date = scene.find(({ phrasing }) => phrasing.asOf);
    return date === undefined ? null : writeOn(date, scene.tongue);
  },
  told: ({ told: { toldOn }, tongue }) => {
    if (toldOn === undefined) return null;
    return tongue === 'ar'
      ? `بحسب وثيقة بتاريخ ${writeDate(toldOn, tongue)} أو قبله`
      : `document of ${writeDate(toldOn, tongue)} or before`;
  },
  role: ({ role, tongue }) => role && isolate(role, tongue),
  post: postOf,
  'a role': aRole,
  office: (scene) => (scene.tongue === 'ar' ? linked(scene.role, scene) : anOffice(scene)),
  status: (scene) => (scene.tongue === 'ar' ? linked(inGender(scene), scene) : aRole(scene)),
  statuses: (scene) =>
    scene.tongue === 'ar' ? linked(scene.roleForms?.plural ?? null, scene) : scene.roleForms?.many,
  metric: fillMetric,
  value: (scene) => scene.find(({ declared }) => declared?.metric)?.value,
  figure: (scene) => isolate(tellFigure(scene.ends.s, scene.tongue), scene.tongue),
  words: quote,
  report,
  said: (scene) => (scene.holds('is:REPORTED') ? report(scene) : quote(scene)),
  clause: (scene) => {
    const clause = scene.find(({ declared }) => declared?.clause);
    return clause === undefined ? null : translated(clause, scene);
  },
};

/** The names of all slots for values. */
export const valueSlots: readonly string[] = Object.keys(values);

/** The role as one person's status, in Arabic by the gender of the source. */
function aRole(scene: Scene): string | null {
  return (scene.tongue === 'ar' ? inGender(scene) : scene.roleForms?.one) ?? null;
}

function inGender({ roleForms: role, ends: { s } }: Scene): string | null {
  if (s.gender === undefined) return null;
  return (s.gender === 'FEMININE' ? role?.feminine : role?.masculine) ?? null;
}

/** An office held by one person at a time needs no article; for any other office the article is declared. */
function anOffice({ roleForms: role, role: words }: Scene): string | null {
  return role?.unique === true ? words : (role?.one ?? null);
}

/** A role followed by the organisation at the target. */
function linked(role: string | null, { roleForms, tongue, ends: { t } }: Scene): string | null {
  const plain = t.form('running', true);
  if (role === null || plain === null) return null;
  const name = isolate(plain, tongue);
  const { link = 'IN' } = roleForms ?? {};
  return `${role} ${{ CONSTRUCT: name, IN: `في ${name}`, TO: joinLam(name) }[link]}`;
}

/** The measured quantity followed by the name at the target. */
function fillMetric({ ends: { s, t }, tongue }: Scene): string | null {
  const metric = s.declared?.metric;
  const plain = t.form('running', true);
  if (!metric || plain === null) return null;
  const name = isolate(plain, tongue);
  const { text, link = 'CONSTRUCT', combined } = metric;
  if (tongue === 'en') return `${text} ${name}`;
  const measured = {
    CONSTRUCT: `${text} ${name}`,
    IN: `${text} في ${name}`,
    TO: `${text} ${joinLam(name)}`,
  };
  return `${measured[link]}${combined === true ? ' مجتمعة' : ''}`;
}
