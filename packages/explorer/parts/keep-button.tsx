import { dropThing, keepThing, useKeptThings, type KindOfKept } from '../data/kept-things.js';
import { lateWords } from '../words/late-words.js';

const { keep, drop } = lateWords.kept;

interface KeepProps {
  readonly kind: KindOfKept;
  readonly path: string;
  readonly title: { readonly text: string; readonly lang: string };
  readonly shortcut?: string;
  readonly class?: string;
}

/** Button that keeps a thing in this browser, or drops it. */
export function KeepButton({ kind, path, title, shortcut, class: look = 'btn' }: KeepProps) {
  const isKept = useKeptThings().some((thing) => thing.kind === kind && thing.path === path);
  return (
    <button
      class={look}
      type="button"
      aria-pressed={isKept}
      aria-keyshortcuts={shortcut}
      onClick={() => {
        if (isKept) dropThing({ kind, path });
        else
          keepThing({
            kind,
            path,
            title: title.text,
            lang: title.lang,
            since: new Date().toISOString(),
          });
      }}
    >
      {isKept ? drop[kind] : keep[kind]}
    </button>
  );
}
