import type { ComponentChildren } from 'preact';
import type { Named } from '../data/named.js';
import type { EntityKind } from '../data/operations.js';
import { familyOf, signOf } from '../kinds.js';
import { language, languageOf, otherLanguage, type Language } from '../language.js';
import { places } from '../route/places.js';

/** The name to show, and the language that it is in: that of the page, the other, or the id. */
export function nameOf(entity: Named): { readonly text: string; readonly lang: Language } {
  const labels = { ar: entity.labelAr, en: entity.labelEn };
  const own = labels[language];
  if (own != null) return { text: own, lang: language };
  const other = labels[otherLanguage];
  return other == null ? { text: entity.id, lang: 'en' } : { text: other, lang: otherLanguage };
}

/** The name in the other language, if the shown one is in that of the page. */
export function otherNameOf(entity: Named): string | undefined {
  const label = language === 'ar' ? entity.labelEn : entity.labelAr;
  const own = language === 'ar' ? entity.labelAr : entity.labelEn;
  return own == null ? undefined : (label ?? undefined);
}

export function KindSign({ kind }: { readonly kind: EntityKind }) {
  return (
    <svg class={`k k-${familyOf(kind)}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fill-rule="evenodd" d={signOf(kind)} />
    </svg>
  );
}

export function EntityName({ of }: { readonly of: Named }) {
  const { text, lang } = nameOf(of);
  return <bdi lang={lang}>{text}</bdi>;
}

/** A link to the page of an entity. */
export function EntityLink({ of }: { readonly of: Named }) {
  return (
    <a class="ent" href={places.entity(of.id)}>
      <KindSign kind={of.kind} />
      <EntityName of={of} />
    </a>
  );
}

/** The same for a place that is itself a link. */
export function EntityTag({ of }: { readonly of: Named }) {
  return (
    <span class="tag">
      <KindSign kind={of.kind} />
      <EntityName of={of} />
    </span>
  );
}

/** Text with its own language; children show the same text with parts marked. */
export function Words({
  text,
  children = text,
}: {
  readonly text: string;
  readonly children?: ComponentChildren;
}) {
  return <bdi lang={languageOf(text).lang}>{children}</bdi>;
}
