import { useEffect } from 'preact/hooks';
import { words } from '../words/words.js';

/** Names the page in the browser's tabs and history. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? words.name : `${title} · ${words.name}`;
  }, [title]);
}
