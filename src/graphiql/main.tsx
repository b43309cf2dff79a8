import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './page.css';
import { Page } from './page.js';
import './workers.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');
createRoot(root).render(<Page />);
