import { createHash } from 'node:crypto';

/** What a page may load and run: the styles of its head by their hash, scripts and data of its own host, nothing else. */

/**
 * Content security policy of a finished page. What is not named (frames, fonts, media, manifests) falls to `default-src` and is refused.
 * `frame-ancestors` only works as a header, and a worker heeds only its own headers: both are left to the server, see `deploy/`.
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

/** The page with its policy, directly after the character set, so that it governs all that follows. */
export const withPolicy = (html: string): string =>
  html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`);

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A style, the end of the head, or any other tag with its attributes, which may hold words that look like one of these. */
const markup = /<style[^>]*>([\s\S]*?)<\/style>|<\/head>|<[a-z](?:"[^"]*"|[^">])*>/gi;

/** Only what the site itself puts into the head: a style or a script in the text of a page is none of ours, and no hash must let it in. */
function stylesIn(html: string): string[] {
  const hashes: string[] = [];
  for (const [tag, style] of html.matchAll(markup)) {
    if (tag === '</head>') return hashes;
    if (style !== undefined) hashes.push(hashOf(style));
  }
  return [];
}
