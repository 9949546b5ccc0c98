import type { WriteStream } from 'node:tty';

/** Progress of a build: on a terminal one line that is redrawn, otherwise a line for each finished stage. */

export interface Progress {
  /** Begins a stage and ends the one before. */
  begin: (stage: Stage) => void;
  /** Reports that `done` of `of` steps of the stage are done. Begins the stage if necessary. */
  step: (stage: Stage, done: number, of: number) => void;
  /** Ends the last stage. */
  end: () => void;
  /** Clears the redrawn line before an error is printed. */
  stop: () => void;
  /** Seconds since the build began. */
  seconds: () => number;
}

/** `output`: stream for the lines. `now`: monotonic clock in milliseconds. The times are only printed and never enter the site. */
export function progressOn(output: Pick<WriteStream, 'write' | 'isTTY'>, now = () => performance.now()): Progress {
  const started = now();
  let current: { stage: Stage; from: number; done: number; of: number } | undefined;
  let drawnAt = -Infinity;

  const line = (): string => {
    if (!current) return '';
    const { stage, from, done, of } = current;
    return `${stages[stage]}${of > 0 ? `: ${done} of ${of}` : ''}, ${seconds(now() - from)}`;
  };
  const redraw = () => {
    if (!output.isTTY || now() - drawnAt < redrawInterval) return;
    drawnAt = now();
    output.write(`\r\u001b[K${line()}`);
  };
  const end = () => {
    if (current) output.write(`${output.isTTY ? '\r\u001b[K' : ''}${line()}\n`);
    current = undefined;
    drawnAt = -Infinity;
  };
  const begin = (stage: Stage) => {
    if (current?.stage === stage) return;
    end();
    current = { stage, from: now(), done: 0, of: 0 };
    redraw();
  };
  return {
    begin,
    step: (stage, done, of) => {
      begin(stage);
      if (current) [current.done, current.of] = [done, of];
      redraw();
    },
    end,
    stop: () => {
      if (current && output.isTTY) output.write('\r\u001b[K');
      current = undefined;
    },
    seconds: () => (now() - started) / 1000,
  };
}

const stages = {
  read: 'Reading the content',
  bundle: 'Bundling scripts and styles',
  pages: 'Rendering pages',
  files: 'Writing search and data',
  check: 'Checking the site',
} as const;

type Stage = keyof typeof stages;

/** Minimum time between two redraws, in milliseconds. */
const redrawInterval = 100;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
