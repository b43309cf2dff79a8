import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './page.css';
import { askValues } from './ask-values.js';
import { Page } from './page.js';
import './workers.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');
const values = await askValues();
createRoot(root).render(<Page values={values} />);
