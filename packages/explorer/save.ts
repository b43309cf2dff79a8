/** Downloads a file made in the page. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

export function saveText(name: string, mediaType: string, text: string): void {
  saveBlob(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}
