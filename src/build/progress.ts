import type { WriteStream } from 'node:tty';

/** How far a build is, for whoever waits: on a terminal one line that moves, elsewhere a line for each stage when it ends. */

const stages = {
  read: 'Reading the content',
  bundle: 'Bundling scripts and styles',
  pages: 'Rendering pages',
  files: 'Writing search and data',
  check: 'Checking the site',
} as const;

type Stage = keyof typeof stages;

export interface Progress {
  /** Begins a stage, and ends the one before. */
  begin: (stage: Stage) => void;
  /** `done` of `of` steps of the stage are done. Begins the stage where it has not begun. */
  step: (stage: Stage, done: number, of: number) => void;
  /** Ends the last stage. */
  end: () => void;
  /** Clears the line that moves, before an error is printed. */
  stop: () => void;
  /** Seconds since the build began. */
  seconds: () => number;
}

/** `output`: where the lines go. `now`: milliseconds on a clock that never goes back. Nothing of this comes into the site. */
export function progressOn(output: Pick<WriteStream, 'write' | 'isTTY'>, now = () => performance.now()): Progress {
  const started = now();
  let current: { stage: Stage; from: number; done: number; of: number } | undefined;
  let printed = -Infinity;

  const line = (): string => {
    if (!current) return '';
    const { stage, from, done, of } = current;
    return `${stages[stage]}${of > 0 ? `: ${done} of ${of}` : ''}, ${seconds(now() - from)}`;
  };
  const move = () => {
    if (!output.isTTY || now() - printed < pause) return;
    printed = now();
    output.write(`\r\u001b[K${line()}`);
  };
  const end = () => {
    if (current) output.write(`${output.isTTY ? '\r\u001b[K' : ''}${line()}\n`);
    current = undefined;
    printed = -Infinity;
  };
  const begin = (stage: Stage) => {
    if (current?.stage === stage) return;
    end();
    current = { stage, from: now(), done: 0, of: 0 };
    move();
  };
  return {
    begin,
    step: (stage, done, of) => {
      begin(stage);
      if (current) [current.done, current.of] = [done, of];
      move();
    },
    end,
    stop: () => {
      if (current && output.isTTY) output.write('\r\u001b[K');
      current = undefined;
    },
    seconds: () => (now() - started) / 1000,
  };
}

/** Milliseconds between two prints of the moving line. */
const pause = 100;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
