import type { FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { composeDossier, type DossierEntity } from '#text/dossier/compose-dossier.js';
import { KnownError } from '../../shared/errors.js';
import { sayIn } from '#text/saying/say.js';
import { termsIn, type Vocabulary } from '#text/saying/terms.js';
import type { Language } from '../pages/page.js';
import { longestId } from '../pages/preloads.js';
import { sendKept, type KeptParts } from '../pages/send-kept.js';
import { dossierForms } from '../pages/write-dossier.js';
import type { ServedOperations } from '../../operations/served-operations.js';

interface DossierRequest {
  readonly Params: { readonly language: string; readonly form: string; readonly '*': string };
}

interface Words {
  readonly vocabulary: Vocabulary;
}

interface Answer {
  readonly entity: DossierEntity | null;
  readonly graph: { readonly version: number };
}

export interface DossierParts extends KeptParts {
  /** Questions that this server has. */
  readonly operations: ServedOperations;
}

const isForm = (text: string): text is keyof typeof dossierForms =>
  Object.hasOwn(dossierForms, text);

const isLanguage = (text: string): text is Language => text === 'ar' || text === 'en';

/** `/dossier/{language}/{form}/{id}`: an entity with its sentences as a file, `md` or `docx`, in the words of the page. */
export function serveDossiers(app: FastifyInstance, parts: DossierParts): void {
  app.get<DossierRequest>('/dossier/:language/:form/*', (request, reply) => {
    const { language, form, '*': id } = request.params;
    const isAsked = isLanguage(language) && isForm(form) && id.length <= longestId;
    if (!isAsked || id === '' || !parts.operations.current.has('view-dossier'))
      throw new KnownError('NOT_FOUND', 'There is no dossier at this address.');
    const { mediaType, write } = dossierForms[form];
    const ask = parts.admit(request, reply);
    const make = async () => {
      const [{ entity, graph }, { vocabulary }] = await Promise.all([
        ask('view-dossier', { id }).then(dataOf) as Promise<Answer>,
        ask('view-vocabulary', {}).then(dataOf) as Promise<Words>,
      ]);
      if (entity === null) throw new KnownError('NOT_FOUND', `There is no entity "${id}".`);
      const terms = termsIn(language, vocabulary);
      const dossier = composeDossier(entity, terms, sayIn(language), graph);
      return { text: await write(dossier, language), lasts: true };
    };
    const key = `dossier ${language} ${form} ${id}`;
    const fileName = `${id.replace(/^\w+:/, '')}.${form}`;
    return sendKept(
      { request, reply },
      { key, type: mediaType, fileName, make, isSteady: true },
      parts,
    );
  });
}

/** @throws KnownError `NOT_FOUND` for a text that is no id, `STORE_UNAVAILABLE` if there is no whole answer */
function dataOf({ data, errors }: FormattedExecutionResult): unknown {
  if (errors === undefined && data != null) return data;
  if (errors?.every(({ extensions }) => extensions?.['code'] === 'BAD_INPUT') === true)
    throw new KnownError('NOT_FOUND', 'There is no dossier at this address.');
  throw new KnownError('STORE_UNAVAILABLE', 'The graph cannot be asked for this dossier now.');
}
