/** A list of small whole numbers in one flat array, which is reused without allocation. */
export class SlotList {
  slots = new Int32Array(0);
  length = 0;

  /** Makes room for `size` slots; empties the list. */
  reserve(size: number): void {
    this.slots = new Int32Array(size);
    this.length = 0;
  }

  push(slot: number): void {
    this.slots[this.length] = slot;
    this.length += 1;
  }
}
