/** True if the server sends another page by now: code and questions of this one may be gone. */
export async function isPageOld(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (own == null) return false;
  try {
    const page = await fetch(window.location.href, { cache: 'no-store' });
    return page.ok && !(await page.text()).includes(own);
  } catch {
    return false; // the server does not answer
  }
}
