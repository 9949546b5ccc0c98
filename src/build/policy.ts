import { createHash } from 'node:crypto';

/** Which resources a page may load: the styles in its head (by hash), and scripts, images and data of its own host. */

/**
 * Content security policy of a finished page. Resource types without a directive (frames, fonts, media, manifests) fall back to `default-src` and are
 * blocked. `frame-ancestors` works only as a header, and a worker follows only its own headers: the server sets both, see `deploy/`.
 */
export const policyOf = (html: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...stylesIn(html)].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types search-worker',
  ].join(';');

/** Adds the policy to a page, directly after the character set, so that it governs everything that follows. */
export const withPolicy = (html: string): string =>
  html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`);

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Matches a style, the end of the head, or another tag. Attribute values may contain text that looks like markup. */
const markup = /<style[^>]*>([\s\S]*?)<\/style>|<\/head>|<[a-z](?:"[^"]*"|[^">])*>/gi;

/** Hashes of the styles in the head. Styles in the body are ignored, so that injected ones stay blocked. */
function stylesIn(html: string): string[] {
  const hashes: string[] = [];
  for (const [tag, style] of html.matchAll(markup)) {
    if (tag === '</head>') return hashes;
    if (style !== undefined) hashes.push(hashOf(style));
  }
  return [];
}
