import type { SearchAnswer, SearchRequest, SearchResponse } from '../../search/protocol.ts';
import workerAddress from './search.worker.ts?worker&url';

/**
 * Asks the worker, which starts with the first question. The worker gets one question at a time. If several are asked meanwhile, only the last is
 * sent; the others resolve to `undefined`. So an answer always belongs to the question that was sent.
 */
export const ask = (asked: SearchRequest): Promise<SearchAnswer | undefined> =>
  new Promise((answer) => {
    next?.answer(undefined);
    next = { asked, answer };
    send();
  });

/**
 * Asks the worker. If the answer is empty and a thorough search may find more, asks thoroughly after a pause, provided `isCurrent` returns true
 * by then. Resolves to the last answer.
 */
export async function askInTurns(asked: SearchRequest, isCurrent: () => boolean): Promise<SearchAnswer | undefined> {
  const quick = await ask(asked);
  if (!isEmpty(quick) || !quick.further) return quick;
  await new Promise((done) => setTimeout(done, pauseBeforeThorough));
  return isCurrent() ? ask({ ...asked, isThorough: true }) : quick;
}

/** True for an answer without results; false for a fault and for no answer. */
export const isEmpty = (answered: SearchAnswer | undefined): answered is SearchResponse =>
  answered !== undefined && 'groups' in answered && answered.groups.length === 0;

/** Starts the worker and loads the index before anything is asked. */
export function prepare(): void {
  if (!worker) void ask({ query: '' });
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string };
}

/** Trusted Types policy that accepts the worker's address only. Undefined in browsers without Trusted Types. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('search-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError(`not the search's worker: ${address}`);
    return address;
  },
});

/** Milliseconds between a quick answer and the thorough question. */
const pauseBeforeThorough = 400;

interface Question {
  asked: SearchRequest;
  answer: (answered: SearchAnswer | undefined) => void;
}

let worker: Worker | undefined;
let current: Question | undefined;
let next: Question | undefined;

function startedWorker(): Worker {
  if (worker) return worker;
  const started = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => settle(data));
  started.addEventListener('error', (event) => {
    event.preventDefault();
    started.terminate();
    worker = undefined;
    settle({ query: current?.asked.query ?? '', fault: 'notStarted' });
  });
  return (worker = started);
}

function send() {
  if (current || !next) return;
  [current, next] = [next, undefined];
  try {
    startedWorker().postMessage(current.asked);
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
