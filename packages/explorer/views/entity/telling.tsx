import type { ComponentChildren } from 'preact';
import { mostTelling } from '#text/saying/lead.js';
import { language } from '../../language.js';
import { places } from '../../route/places.js';
import type { EntityAnswer } from './types.js';

/** An entity in a sentence or two, each linked to its relation; empty if there are none. */
export function Telling({ of: { telling, told } }: { readonly of: EntityAnswer }) {
  const sentences = mostTelling(telling, told);
  if (sentences.length === 0) return null;
  return (
    <p class="lede">
      {sentences.map(({ id, sentenceAr, sentenceEn }): ComponentChildren => [
        <a key={id} class="ent" href={places.relation(id)}>
          {language === 'ar' ? sentenceAr : sentenceEn}
        </a>,
        ' ',
      ])}
    </p>
  );
}
