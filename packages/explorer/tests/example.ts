import { readMoment } from '../route/moment.js';
import { readList } from '../views/match/read-list.js';
import { pathOf, views } from '../views.js';

export const paths = views.slice(0, 4).map(pathOf);
export const moment = readMoment(new URLSearchParams('on=2024-05&sure=CERTAIN'));
export const table = readList('name,kind\nOman,Country\nRiyadh,Place\n');
