import type { NamedTerm } from './terms.js';
import { usualValues } from './wire.js';

/** Size of the preview, in pixels. */
const preview = { width: 430, height: 300 };

/**
 * Description of the service for its clients.
 *
 * @param service address of the service, with its language if it has one
 * @param publicUrl address of the server
 */
export function manifestOf(
  service: string,
  publicUrl: string,
  language: string,
  types: readonly NamedTerm[],
): object {
  const at = (path: string) => ({ service_url: service, service_path: path });
  return {
    versions: ['0.2'],
    name: 'Multaqa',
    identifierSpace: `${publicUrl}/id/`,
    schemaSpace: `${publicUrl}/ontology#`,
    documentation: `${publicUrl}/${language}`,
    defaultTypes: types,
    view: { url: `${publicUrl}/${language}/e/{{id}}` },
    preview: { url: `${publicUrl}/card/${language}/{{id}}`, ...preview },
    suggest: {
      entity: at('/suggest/entity'),
      type: at('/suggest/type'),
      property: at('/suggest/property'),
    },
    extend: {
      propose_properties: at('/properties'),
      property_settings: [
        {
          name: 'limit',
          label: 'How many at most',
          type: 'number',
          default: usualValues,
          help_text: 'Values of one property of one entity.',
        },
      ],
    },
  };
}
