import address from '../../styles/search.css?url';
import { element } from './made-element.ts';

/** Adds the search's stylesheet to a page that does not have it. Resolves when the styles apply, and also if they cannot be loaded. */
export const searchStylesheet = (): Promise<void> =>
  new Promise((done) => {
    if (document.querySelector('link[data-search-styles], search-box[data-place=page]')) return done();
    const link = element('link', { rel: 'stylesheet', href: address });
    link.dataset.searchStyles = '';
    for (const event of ['load', 'error']) link.addEventListener(event, () => done());
    document.head.append(link);
  });
