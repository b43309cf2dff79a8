import { render } from 'preact';
import { App } from './app.js';
import { applyFonts } from './fonts.js';
import { followLinks } from './route/location.js';
import { followScroll } from './route/scroll.js';
import { applyTheme } from './theme.js';

applyTheme();
const fonts = applyFonts();
followLinks();
followScroll();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');
// In a separate task, so that a click is not delayed; replaces the server's markup where it differs.
void fonts.then(() => {
  setTimeout(() => {
    render(<App />, root);
  });
});
