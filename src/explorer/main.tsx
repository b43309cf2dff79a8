import { render } from 'preact';
import { App } from './app.js';
import { applyFonts } from './fonts.js';
import { followLinks } from './route/location.js';
import { applyTheme } from './theme.js';

applyTheme();
const fonts = applyFonts();
followLinks();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');
// In a turn of its own, so that a click is not kept waiting; over what the server sent, which stays where it is the same.
void fonts.then(() => {
  setTimeout(() => {
    render(<App />, root);
  });
});
