import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';

/**
 * Path of a Chromium or Chrome: the system's, else Playwright's own download, else Debian's package where we are root. Throws a sentence
 * that says what to do where none of these works.
 */
export function findBrowser(say: (line: string) => void = () => {}): string {
  const there = found();
  if (there) return there;
  say('No Chromium or Chrome here; trying Playwright’s download …');
  if (
    attempt(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium') ||
    attempt(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  ) {
    const downloaded = found();
    if (downloaded) return downloaded;
  }
  if (process.getuid?.() === 0) {
    say('That did not work; trying Debian’s package “chromium” …');
    attempt('apt-get', 'update');
    attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
    const packaged = found();
    if (packaged) return packaged;
  }
  throw new Error(
    'The tests need a browser. Install Chromium or Chrome (on Debian, as root: apt-get install chromium), or set CROSSREAD_BROWSER to the path of one.',
  );
}

/** Starts the browser; the caller closes it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'];

const found = (): string | undefined =>
  [process.env.CROSSREAD_BROWSER, ...installed, chromium.executablePath()].find((path) => path !== undefined && path !== '' && existsSync(path));

function attempt(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}
