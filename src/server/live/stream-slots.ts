import { overloaded } from '../../shared/errors.js';
import { Slots } from '../../shared/slots.js';

const retryAfterSeconds = 10;

/** Limits the number of clients that follow the graph, with a quarter of the places at most for one client. */
export class StreamSlots extends Slots {
  /**
   * Takes a place and gives a function that frees it.
   * @throws KnownError `OVERLOADED` if there is none
   */
  override take(client: string): () => void {
    const ofClient = this.takenBy(client);
    if (this.taken >= this.max || ofClient >= Math.ceil(this.max / 4))
      throw overloaded(
        `${ofClient} connections of yours follow the changes, ${this.taken} of ${this.max} in all, and there is room for no more: ask for /changes without "wait".`,
        retryAfterSeconds,
      );
    return super.take(client);
  }
}
