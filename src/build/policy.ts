import { createHash } from 'node:crypto';

/** What a page may load and run: its own inline styles by hash, scripts and data of its own host, nothing else. */

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inline = (html: string, tag: 'style' | 'script') =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => hashOf(text));

/**
 * Content security policy of a finished page. What is not named (frames, fonts, media, manifests) falls to `default-src` and is refused.
 * `frame-ancestors` only works as a header, and a worker heeds only its own headers: both are left to the server, see `deploy/`.
 */
export const policyOf = (html: string): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline(html, 'script')].join(' '),
    ["style-src 'self'", ...inline(html, 'style')].join(' '),
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
