export { default as MiniSearch } from 'minisearch';
export { miniSearchOptions } from './flat.ts';
