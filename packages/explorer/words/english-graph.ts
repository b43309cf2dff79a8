import type { arabicGraph } from './arabic-graph.js';

/** English texts about moments, drawings and files. */
export const englishGraph: typeof arabicGraph = {
  moment: {
    on: 'As of a date',
    form: 'A year, a month or a day: 2024-05-30',
    sure: 'Certainty',
    certainties: {
      ANY: 'not ruled out by a date',
      POSSIBLE: 'possibly in force',
      CERTAIN: 'certainly in force',
    },
    means: {
      ANY: 'This shows what no date rules out for the whole of {date}. What has no date stays.',
      POSSIBLE:
        'This shows what may have held for the whole of {date}. What has no date is left out.',
      CERTAIN:
        'This shows what certainly held for the whole of {date}. What has no date is left out, and so is what has no stated beginning.',
    },
    always: 'All times',
    none: 'No recorded relation held then.',
    noneHint: 'Only what held then was searched. Try a lower certainty, or all times.',
  },

  graph: {
    remove: 'Remove {name}',
    table: 'Table',
    comma: ', ',
    page: 'Entity page',
    relationPage: 'Relation page',
  },

  take: {
    open: 'Download what is shown…',
    title: 'Download what is shown',
    lede: '{entities} and {relations} with their sources, as the server gives them.',
    ofEntity:
      'What is known about {name}, what it is connected to, and the relations among those, with their sources.',
    tables: 'CSV tables',
    columns: {
      fact: 'fact',
      value: 'value',
      relation: 'relation',
      name: 'name',
      id: 'id',
      language: 'language',
      kindOfName: 'kind of name',
      words: 'words',
      known: 'how it is known',
      document: 'document',
      sentence: 'sentence or summary',
    },
    filtered:
      'Filters by kind, relation, confidence, dataset and date go into the files; what was hidden by hand or for how it is known does not.',
    link: 'Link to this state',
    png: 'Picture, PNG',
    svg: 'Picture, SVG',
    csv: 'Table, CSV',
    gephi: 'Open in Gephi Lite',
    formats: 'Formats',
    estimate: 'about {size}',
  },

  combobox: {
    none: 'No such name',
    clear: 'Clear',
  },
};
