/** Whether a word is the mark at the beginning of an item of a list. */
export function isBullet(word: string): boolean {
  return /^[-–—•*·▪●]$/u.test(word);
}
