import type { Browser, Page } from '@playwright/test';

/** A page that records everything that hostile markup could do. */
export interface WatchedPage {
  page: Page;
  /** Observed actions of the page as sentences. Callers empty the list. */
  seen: string[];
  close: () => Promise<void>;
}

/** Opens a watched page. `answer` returns HTML, or true for a file of the server; all other requests are recorded and aborted. */
export async function openWatched(browser: Browser, answer: (url: URL) => string | boolean): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const seen: string[] = [];
  await context.exposeBinding('pwn', (_source, what: unknown) => void seen.push(`runs ${String(what)}`));
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(window, name, { value: () => (window as unknown as { pwn: (what: string) => void }).pwn(name) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { pwn: (what: string) => void }).pwn(`against the policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const found = answer(url);
    if (found === true) return route.continue();
    if (typeof found === 'string') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: found });
    seen.push(`asks for ${url.href}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`says ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => seen.push(`throws ${message}`));
  page.on('dialog', (dialog) => {
    seen.push(`opens a dialogue: ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  page.on('popup', (popup) => seen.push(`opens ${popup.url()}`));
  page.on('download', (download) => seen.push(`hands over ${download.url()}`));
  page.on('websocket', (socket) => seen.push(`calls ${socket.url()}`));
  page.on('frameattached', () => seen.push('has a frame'));
  return { page, seen, close: () => context.close() };
}

/** Points at, clicks, focuses and types into each element in `within`. Links to the web are not followed. */
export const interact = (page: Page, within: string): Promise<void> =>
  page.evaluate((selector) => {
    addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (link && /^https?:$/.test(link.protocol)) event.preventDefault();
      },
      { capture: true },
    );
    const events =
      'pointerenter pointerover pointerdown pointermove mouseenter mouseover mousemove mousedown mouseup dblclick contextmenu wheel dragstart keydown input copy paste focus focusin animationstart'.split(
        ' ',
      );
    for (const element of document.querySelectorAll(`${selector} *`)) {
      for (const name of events)
        element.dispatchEvent(
          name === 'keydown' ? new KeyboardEvent(name, { key: 'Shift', bubbles: true }) : new Event(name, { bubbles: true, cancelable: true }),
        );
      if (element instanceof HTMLElement && element.popover) element.togglePopover();
      if (element instanceof HTMLElement) element.click();
      else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    return new Promise<void>((done) => setTimeout(done, 30));
  }, within);

/** Elements and attributes in a page that no page of the site may have. */
export const foreignMarkupIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const banned =
      'iframe, object, embed, base, img, image, video, audio, picture, source, track, frame, frameset, applet, portal, math, foreignObject, feImage, use, animate, set, template, textarea, marquee, body style, style[src], meta[http-equiv]:not([http-equiv="content-security-policy"]), link:not([rel=canonical], [rel=icon], [rel=stylesheet][href^="/_astro/"]), script:not([src^="/_astro/"]), form:not([action="/search/"]), [formaction], [ping], [srcdoc], [target], [name=location], [contenteditable]';
    return [...document.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(banned) ? [`holds ${element.outerHTML.slice(0, 80)}`] : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) =>
            name.startsWith('on') || (/^(?:.*:)?(?:href|src|action|data|cite|poster|background)$/.test(name) && !/^(?:https?:|\/(?!\/)|#)/.test(value)),
        )
        .map(({ name, value }) => `holds ${name}="${value.slice(0, 60)}"`),
    ]);
  });
