import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Wraps long lines, and does not mark Arabic letters as disguised Latin ones: the editor would put a box around many of
 * them.
 */
const options = {
  wordWrap: 'on',
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
} as const;

/** Keeps Arabic readable in all present and future editors of the page. Shows nothing itself. */
export function ReadableArabic(): null {
  const editors = useMonaco(({ monaco }) => monaco?.editor);
  useEffect(() => {
    if (editors === undefined) return undefined;
    for (const editor of editors.getEditors()) editor.updateOptions(options);
    const listening = editors.onDidCreateEditor((editor) => {
      editor.updateOptions(options);
    });
    return () => {
      listening.dispose();
    };
  }, [editors]);
  return null;
}
