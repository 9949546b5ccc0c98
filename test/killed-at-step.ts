import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/**
 * Preloaded with `--import`, kills the process just before step number `KILLED_AT` (from 1). A step is a rename or removal of a path that
 * matches `KILLED_WITHIN`. If the step removes a folder, half of its entries are removed first.
 */
const within = new RegExp(process.env.KILLED_WITHIN ?? '$');
const at = Number(process.env.KILLED_AT);
let steps = 0;

const isStep = (path: fs.PathLike) => fs.existsSync(path) && within.test(String(path));

const { renameSync, rmSync } = fs;

function kill() {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

fs.renameSync = (from, to) => {
  if (isStep(from) && ++steps === at) kill();
  renameSync(from, to);
};

fs.rmSync = (path, options) => {
  if (isStep(path) && ++steps === at) {
    if (fs.statSync(path).isDirectory())
      for (const name of fs.readdirSync(path).filter((_, number) => number % 2 === 0)) rmSync(join(String(path), name), { recursive: true });
    kill();
  }
  rmSync(path, options);
};

syncBuiltinESMExports();
