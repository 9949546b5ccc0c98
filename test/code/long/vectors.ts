import { carriers, closers, brokenSpellings, fetches, handlers, otherAddresses, spellings } from './vectors/elements.ts';
import { idleMutations, idleScripts, mutations, scripts } from './vectors/markup.ts';
import { clobbering, formulas, markdown, templates } from './vectors/texts.ts';

/**
 * Hostile markup, generated from families with several dimensions each. A vector that can run calls `pwn` with its number; a vector that can send a
 * request requests `https://evil.example/<number>`, so that a test can identify it.
 */
export interface Vector {
  number: number;
  family: string;
  /** The markup as an attacker writes it. */
  text: string;
  /** True if the unchanged markup acts on a page, by itself or if a reader clicks, points or types. */
  acts: boolean;
}
const across = <A, B>(as: readonly A[], bs: readonly B[], make: (a: A, b: B) => Make): Make[] => as.flatMap((a) => bs.map((b) => make(a, b)));

const image: Make = (call) => `<img src=x onerror=${call}>`;

const payloads: Make[] = [image, (call) => `<script>${call}</script>`, (call) => `<svg/onload=${call}>`];

const families: Family[] = [
  { family: 'script', acting: scripts, idle: idleScripts },
  {
    family: 'handler',
    acting: handlers.map(
      ([tag, event, rest]) =>
        (call) =>
          `<${tag} ${rest} ${event}="${call}">x</${tag}>`,
    ),
  },
  {
    family: 'javascript address',
    acting: across(Object.values(spellings), carriers, (spelling, carrier) => (call) => carrier(spelling + call)),
    idle: across(Object.values(brokenSpellings), carriers.slice(0, 2), (spelling, carrier) => (call) => carrier(spelling + call)),
  },
  {
    family: 'other address',
    idle: across(
      otherAddresses,
      [(address: string) => `[x](<${address.replaceAll('<', '\\<').replaceAll('>', '\\>')}>)`, (address: string) => `<a href='${address}'>x</a>`],
      (address, carrier) => () => carrier(address),
    ),
  },
  {
    family: 'fetch',
    acting: fetches.slice(0, -3).map((make) => (_, address) => make(address)),
    idle: fetches.slice(-3).map((make) => (_, address) => make(address)),
  },
  { family: 'breakout', acting: across(closers, payloads, (closer, payload) => (call, address) => closer + payload(call, address)) },
  { family: 'mutation', acting: mutations, idle: idleMutations },
  { family: 'Markdown', idle: markdown },
  { family: 'clobbering', idle: clobbering },
  { family: 'template', idle: templates('').map((_, index) => (call) => templates(call)[index] ?? '') },
  { family: 'formula', idle: formulas },
];

/** Every vector, numbered from 1. */
export const vectors: readonly Vector[] = families
  .flatMap(({ family, acting = [], idle = [] }) => [
    ...acting.map((make) => ({ family, make, acts: true })),
    ...idle.map((make) => ({ family, make, acts: false })),
  ])
  .map(({ family, make, acts }, index) => ({ number: index + 1, family, text: make(`pwn(${index + 1})`, `https://evil.example/${index + 1}`), acts }));

export type Make = (call: string, address: string) => string;
interface Family {
  family: string;
  /** Vectors that act on a page without protection. */
  acting?: Make[];
  /** Vectors that do nothing in current browsers, or act only through Markdown, a spreadsheet or a template. */
  idle?: Make[];
}
