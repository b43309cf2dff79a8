import { render } from 'preact';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/views.css';
import { App } from './app.js';
import { followLinks } from './route/location.js';
import { applyTheme } from './theme.js';

applyTheme();
followLinks();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');
root.replaceChildren(); // what the server sent to be seen first
render(<App />, root);
