import { hash } from 'node:crypto';

export type Directives = Readonly<Record<string, string>>;

/** Nothing is loaded from elsewhere, nothing is embedded, no form is sent. */
export const strictPolicy: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The editor of GraphiQL sets styles by script, and its icons are a font in its stylesheet. */
export const editorPolicy: Directives = {
  ...strictPolicy,
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
};

/** Inline styles of a page are allowed by their hashes, and no others. */
export const strictPolicyFor = (page: string): Directives => ({
  ...strictPolicy,
  'style-src': `'self' ${styleSourcesOf(page)}`.trim(),
});

/** The hashes of the inline styles of a page. */
export function styleSourcesOf(page: string): string {
  const styles = Array.from(page.matchAll(/<style>(.*?)<\/style>/gs), ([, text = '']) => text);
  return styles.map((text) => `'sha256-${hash('sha256', text, 'base64')}'`).join(' ');
}

export function headersOf(policy: Directives): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-cache',
    'content-security-policy': Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
  };
}
