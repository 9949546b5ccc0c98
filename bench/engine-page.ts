import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The page that the browser opens to query an engine. It defines `window.ask(query)`, which resolves to the ids of the results, best first. */

/** Writes the page of an engine, with its scripts, beside the engine's index. The page sets `window.ready` when it is loaded. */
export async function writeEnginePage(engine: string, folder: string): Promise<void> {
  if (engine === 'crossread') await bundle('src/components/search/search.worker.ts', folder, 'worker');
  if (engine === 'minisearch') await bundle('bench/minisearch-page.ts', folder, 'minisearch');
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><script type="module">${scripts[engine]}\nwindow.ready = true;</script>`);
}

/** Writes `<name>.js` and the chunks that it loads on demand. A worker is bundled as for the site: everything it needs at once is in one file. */
async function bundle(entry: string, folder: string, name: string) {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: name },
      rolldownOptions: { preserveEntrySignatures: entry.includes('worker') ? false : 'strict', output: { minify: true } },
    },
  });
  const [bundled] = (Array.isArray(outcome) ? outcome : [outcome]) as { output: { fileName: string; code?: string }[] }[];
  for (const { fileName, code } of bundled?.output ?? []) writeFileSync(join(folder, fileName), code ?? '');
}

const scripts: Record<string, string> = {
  // Like the search page, asks thoroughly if a quick answer is empty; not while a query is being typed (`window.typing`).
  crossread: `
    const worker = new Worker('/worker.js', { type: 'module' });
    const answer = (asked) => new Promise((done) => {
      const onMessage = ({ data }) => { if (data.query !== asked.query) return; worker.removeEventListener('message', onMessage); done(data); };
      worker.addEventListener('message', onMessage);
      worker.postMessage(asked);
    });
    window.ask = async (query) => {
      const quick = await answer({ query });
      const found = quick.further && quick.groups.length === 0 && !window.typing ? await answer({ query, isThorough: true }) : quick;
      return 'fault' in found ? [found.fault] : found.groups.flatMap(({ results }) => results.map(({ kind, id }) => kind + '/' + id));
    };`,
  minisearch: `
    import { MiniSearch, miniSearchOptions } from '/minisearch.js';
    const opened = fetch('/minisearch.json').then((response) => response.text()).then((text) => MiniSearch.loadJSON(text, miniSearchOptions));
    window.ask = async (query) => (await opened).search(query).slice(0, 10).map(({ id }) => id);`,
  pagefind: `
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    window.ask = async (query) => {
      const { results } = await pagefind.search(query);
      return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url.replace(/^\\//, ''));
    };`,
};
