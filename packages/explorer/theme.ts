/** The theme, light or dark: by the reader's system, until the reader chooses. */
export type Theme = 'light' | 'dark';

const key = 'multaqa:theme';

function chosenTheme(): Theme | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return undefined; // A browser may refuse to store anything.
  }
}

export function currentTheme(): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return chosenTheme() ?? system;
}

/** Event for components that draw themselves. */
export const themeChanged = 'multaqa:theme-changed';

export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme !== undefined) document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Applies to this page only.
  }
  document.documentElement.dataset['theme'] = theme;
  window.dispatchEvent(new Event(themeChanged));
}
