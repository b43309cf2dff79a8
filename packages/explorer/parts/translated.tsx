import { useState } from 'preact/hooks';
import type { Translation, Translations } from '#text/saying/testimonies.js';
import { language, languageOf } from '../language.js';
import { words } from '../words/words.js';

/** The translation of a quotation into the language of the page. */
const translationOf = (evidence: Translations): Translation | null | undefined =>
  language === 'ar' ? evidence.translationAr : evidence.translationEn;

const noteOf = (evidence: Translations): Translation | null | undefined =>
  language === 'ar' ? evidence.noteAr : evidence.noteEn;

const madeBy = ({ by }: Translation) => by ?? undefined;

/** Translation of a quotation under it, marked as one. */
export function UnderQuote({ evidence }: { readonly evidence: Translations }) {
  const translation = translationOf(evidence);
  if (translation == null) return null;
  return (
    <p class="trans" {...languageOf(translation.text)}>
      <Flag title={madeBy(translation)} /> {translation.text}
    </p>
  );
}

function Flag({ title }: { readonly title: string | undefined }) {
  return (
    <span class="flag" lang={language} title={title}>
      {words.witness.translation}
    </span>
  );
}

interface NoteProps {
  readonly evidence: Translations;
  readonly note: string;
}

/** An editor's note in the language of the page where it was translated, with the way to the original. */
export function Note({ evidence, note }: NoteProps) {
  const [isOriginal, setOriginal] = useState(false);
  const translation = noteOf(evidence);
  const shown = translation == null || isOriginal ? note : translation.text;
  return (
    <>
      <p class="note" {...languageOf(shown)}>
        {translation != null && !isOriginal && <Flag title={madeBy(translation)} />} {shown}
      </p>
      {translation != null && (
        <button
          class="as-link ui"
          type="button"
          aria-pressed={isOriginal}
          onClick={() => {
            setOriginal(!isOriginal);
          }}
        >
          {isOriginal ? words.witness.toTranslation : words.witness.toOriginal}
        </button>
      )}
    </>
  );
}
