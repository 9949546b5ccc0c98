import type { Page } from '@playwright/test';
import { attribute, builtFiles, catalogue, pageAt } from './built.ts';

/** The charts of the built site in a browser. */

/** `<event> <account>` for each account with a claim about the event. */
export const eventAccountPairs = catalogue.events.flatMap(({ id }) => [...new Set(catalogue.claimsOnEvent(id).map(({ account }) => `${id} ${account}`))]);

export const marksIn = (page: Page) =>
  page.locator('.chart > svg a.mark').evaluateAll((marks) =>
    marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => ({
        about: `${mark.getAttribute('data-event') ?? ''} ${mark.getAttribute('data-account') ?? ''}`,
        href: mark.getAttribute('href') ?? '',
        name: mark.querySelector('title')?.textContent ?? '',
        diamond: mark.querySelector('path') !== null,
      })),
  );

/** True if the built site has the page and, if the address has a fragment, an element with that id. */
export function targetExists(href: string): boolean {
  const [path = '', fragment] = href.split('#');
  return builtFiles.includes(`${path}index.html`) && (fragment === undefined || pageAt(path).elements.some((element) => attribute(element, 'id') === fragment));
}

/** Pairs of visible elements whose boxes overlap by more than 1 pixel horizontally and 4 pixels vertically. */
export const collisions = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => {
    const boxes = found.filter((element) => element.checkVisibility()).map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }));
    return boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
        )
        .map((other) => `“${text}” on “${other.text}”`),
    );
  });
