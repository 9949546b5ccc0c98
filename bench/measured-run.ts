import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Cost of a command, including all processes that it starts. */
export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of CPU time on all cores. */
  cpu: number;
  /** Peak resident memory of all processes together, in MB, sampled ten times a second. NaN on systems other than Linux. */
  memory: number;
}

/** Runs a command in a folder and measures it. If the command fails, throws an error with its output. */
export async function measuredRun(folder: string, command: readonly string[]): Promise<Cost> {
  const started = performance.now();
  const run = spawn('sh', ['-c', '"$@" 2>&1; code=$?; echo; times; exit $code', 'sh', ...command], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const chunks: string[] = [];
  run.stdout.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  let memory = NaN;
  function sampleMemory() {
    if (process.platform === 'linux' && run.pid !== undefined) memory = Math.max(Number.isNaN(memory) ? 0 : memory, memoryOf(run.pid));
  }
  const sampling = setInterval(sampleMemory, 100);
  const code = await new Promise((done) => run.on('close', done));
  clearInterval(sampling);
  const output = chunks.join('');
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${folder}:\n${output}`);
  const [user, system] = (output.trimEnd().split('\n').at(-1) ?? '').split(' ');
  return { wall: (performance.now() - started) / 1000, cpu: secondsIn(user) + secondsIn(system), memory };
}

/** Resident memory of a process and all its descendants, in MB. */
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
      // The process has ended since /proc was listed.
    }
  }
  const sum = (process: number): number => (size.get(process) ?? 0) + (children.get(process) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(pid);
}

/** Seconds of a time as `times` of sh prints it: `1m2.5s`. */
function secondsIn(time = ''): number {
  const [, minutes = 0, seconds = 0] = /(\d+)m([\d.]+)s/.exec(time) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
