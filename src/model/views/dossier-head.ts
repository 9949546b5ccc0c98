import type { DossierData } from '../entries/schema.ts';

/** How the dossier is called in the header and in the titles of pages. */
export const nameOfDossier = ({ name, title }: Pick<DossierData, 'name' | 'title'>): string => name ?? title;

/** The title of a page in the browser: that of the front page is the dossier's own. */
export const pageTitle = (title: string, dossier: Pick<DossierData, 'name' | 'title'>): string =>
  title === dossier.title ? title : `${title} · ${nameOfDossier(dossier)}`;

/** Heading of what the choice of accounts leaves out. */
export const sampleTitleOf = ({ sampleTitle }: Pick<DossierData, 'sampleTitle'>): string => sampleTitle ?? 'The choice of accounts';
