/** Scrolls a list to an entry; the page itself does not scroll. */
export function showIn(selector: string, entry: HTMLElement): void {
  const list = entry.closest(selector);
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const { top, bottom } = entry.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom)
    list.scrollTop += top - frame.top - frame.height / 3;
}
