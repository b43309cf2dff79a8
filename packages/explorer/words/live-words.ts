import { language } from '../language.js';

const arabic = {
  all: 'تغيّرت الشبكة كلها منذ فُتحت هذه الصفحة.',
  own: 'تغيّر ما تعرضه هذه الصفحة منذ فُتحت.',
  some: 'تغيّر بعض ما تعرضه هذه الصفحة منذ فُتحت: {count}.',
  graph: 'تغيّرت الشبكة منذ فُتحت هذه الصفحة.',
  refresh: 'حدِّث الصفحة',
  refreshed: 'حُدِّثت الصفحة.',
  later: 'لاحقًا',
};

const english: typeof arabic = {
  all: 'The whole graph has changed since this page was opened.',
  own: 'What this page shows has changed since it was opened.',
  some: 'Some of what this page shows has changed since it was opened: {count}.',
  graph: 'The graph has changed since this page was opened.',
  refresh: 'Refresh the page',
  refreshed: 'The page has been refreshed.',
  later: 'Later',
};

/** Texts about changes while a page is open, loaded with the follower of changes. */
export const liveWords = language === 'ar' ? arabic : english;
