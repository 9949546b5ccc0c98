import type { SearchAnswer, SearchRequest } from '../../search/protocol.ts';
import workerAddress from './search.worker.ts?worker&url';

/**
 * Asks the worker, which is started with the first question. One question at a time: of those that come meanwhile only the last is asked,
 * the others get `undefined`, so that no answer can be taken for another's.
 */
export const ask = (asked: SearchRequest): Promise<SearchAnswer | undefined> =>
  new Promise((answer) => {
    next?.answer(undefined);
    next = { asked, answer };
    send();
  });

/** Starts the worker and lets it fetch the index, where nothing has been asked yet, so that both are there when the first letter is typed. */
export function prepare(): void {
  if (!worker) void ask({ query: '' });
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string };
}

/** Under Trusted Types, a policy that lets through one address, the worker's own. A browser without Trusted Types needs none. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('search-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError(`not the search's worker: ${address}`);
    return address;
  },
});

interface Ask {
  asked: SearchRequest;
  answer: (answered: SearchAnswer | undefined) => void;
}

let worker: Worker | undefined;
let current: Ask | undefined;
let next: Ask | undefined;

function started(): Worker {
  if (worker) return worker;
  const made = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => settle(data));
  made.addEventListener('error', (event) => {
    event.preventDefault();
    made.terminate();
    worker = undefined;
    settle({ query: current?.asked.query ?? '', fault: 'notStarted' });
  });
  return (worker = made);
}

function send() {
  if (current || !next) return;
  [current, next] = [next, undefined];
  try {
    started().postMessage(current.asked);
  } catch {
    settle({ query: current.asked.query, fault: 'notStarted' });
  }
}

function settle(answered: SearchAnswer) {
  const answer = current?.answer;
  current = undefined;
  answer?.(answered);
  send();
}
