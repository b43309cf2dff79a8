import { useEffect } from 'preact/hooks';
import { words } from '../words/words.js';

/** Sets the page's title in the browser's tabs and history. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? words.name : `${title} · ${words.name}`;
  }, [title]);
}
