import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, with all the processes that it started. */
export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of all cores. */
  cpu: number;
  /** MB; the most that the processes held together, looked at ten times a second. NaN where the system has no /proc. */
  memory: number;
}

/** Runs a command in a folder and measures it. Throws with what it said where it fails. */
export async function measuredRun(folder: string, command: readonly string[]): Promise<Cost> {
  const started = performance.now();
  const run = spawn('sh', ['-c', '"$@" 2>&1; code=$?; echo; times; exit $code', 'sh', ...command], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const said: string[] = [];
  run.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  let memory = NaN;
  const look = () => {
    if (process.platform === 'linux' && run.pid !== undefined) memory = Math.max(Number.isNaN(memory) ? 0 : memory, memoryOf(run.pid));
  };
  const looking = setInterval(look, 100);
  const code = await new Promise((done) => run.on('close', done));
  clearInterval(looking);
  const output = said.join('');
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${folder}:\n${output}`);
  const [user, system] = (output.trimEnd().split('\n').at(-1) ?? '').split(' ');
  return { wall: (performance.now() - started) / 1000, cpu: secondsIn(user) + secondsIn(system), memory };
}

/** Resident memory of a process and of all below it, in MB. */
function memoryOf(pid: number): number {
  const children = new Map<number, number[]>();
  const size = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      size.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended since the folder was listed.
    }
  }
  const sum = (process: number): number => (size.get(process) ?? 0) + (children.get(process) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(pid);
}

function secondsIn(time = ''): number {
  const [, minutes = 0, seconds = 0] = /(\d+)m([\d.]+)s/.exec(time) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
