import { useEffect } from 'preact/hooks';
import { language } from '../language.js';
import { site } from '../site.js';

const name = site.name[language];

/** Sets the page's title in the browser's tabs and history. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? name : `${title} · ${name}`;
  }, [title]);
}
