/** Light or dark as the reader's system has it, until the reader says otherwise. */
export type Theme = 'light' | 'dark';

const key = 'multaqa:theme';

function chosenTheme(): Theme | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return undefined; // a browser may refuse to keep anything
  }
}

export function currentTheme(): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return chosenTheme() ?? system;
}

/** Told to whatever draws by itself. */
export const themeChanged = 'multaqa:theme-changed';

export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme !== undefined) document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // It holds for this page alone.
  }
  document.documentElement.dataset['theme'] = theme;
  window.dispatchEvent(new Event(themeChanged));
}
