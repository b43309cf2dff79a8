import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** Long lines wrap, and Arabic letters are not taken for Latin ones in disguise: the editor would put a box around many of them. */
const options = {
  wordWrap: 'on',
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
} as const;

/** Keeps Arabic in all editors of the page, present and to come, as it is written. Shows nothing itself. */
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
