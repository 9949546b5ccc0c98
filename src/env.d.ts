/// <reference types="astro/client" />

declare namespace App {
  /** What every component can read: see `src/middleware.ts`. */
  interface Locals extends Readonly<import('./model/views/page-languages.ts').PageLanguages> {}
}
