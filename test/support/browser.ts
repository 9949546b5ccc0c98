import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';

/**
 * Path of a Chromium or Chrome: that of the system, else Playwright's download, else Debian's package if the user is root. Throws an error
 * that says what to install if none of these works.
 */
export function findBrowser(log: (line: string) => void = () => {}): string {
  const existing = found();
  if (existing) return existing;
  log('No Chromium or Chrome found; trying Playwright’s download …');
  if (
    attempt(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium') ||
    attempt(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  ) {
    const downloaded = found();
    if (downloaded) return downloaded;
  }
  if (process.getuid?.() === 0) {
    log('Playwright’s download failed; trying Debian’s package “chromium” …');
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
