import { overloaded } from '../../shared/errors.js';
import { Slots } from '../../shared/slots.js';

const retryAfterSeconds = 10;

/** Limits the number of simultaneous exports, with half of them at most for one client. */
export class ExportSlots extends Slots {
  /**
   * Takes a slot and gives a function that frees it.
   * @throws KnownError `OVERLOADED` if there is none
   */
  override take(client: string): () => void {
    const ofClient = this.takenBy(client);
    const maxOfClient = Math.ceil(this.max / 2);
    if (ofClient >= maxOfClient)
      throw overloaded(
        `${ofClient} exports of yours are being written, the most allowed for one client: read them first.`,
        retryAfterSeconds,
      );
    if (this.taken >= this.max)
      throw overloaded(
        `${this.max} exports are being written, the most allowed at once: ask again in a moment.`,
        retryAfterSeconds,
      );
    return super.take(client);
  }
}
