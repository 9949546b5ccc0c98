import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/**
 * Loaded before a program (`--import`): it dies, as if it were killed, just before its step number `KILLED_AT` (from 1). A step moves
 * or removes something whose path matches `KILLED_WITHIN`; a folder that was to be removed has then lost half of what is in it.
 */
const within = new RegExp(process.env.KILLED_WITHIN ?? '$');
const at = Number(process.env.KILLED_AT);
let steps = 0;

const isStep = (path: fs.PathLike) => fs.existsSync(path) && within.test(String(path));

const { renameSync, rmSync } = fs;

function die() {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

fs.renameSync = (from, to) => {
  if (isStep(from) && ++steps === at) die();
  renameSync(from, to);
};

fs.rmSync = (path, options) => {
  if (isStep(path) && ++steps === at) {
    if (fs.statSync(path).isDirectory())
      for (const name of fs.readdirSync(path).filter((_, number) => number % 2 === 0)) rmSync(join(String(path), name), { recursive: true });
    die();
  }
  rmSync(path, options);
};

syncBuiltinESMExports();
