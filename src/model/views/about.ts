import type { Catalogue } from '../catalogue.ts';
import { counted, grouped, listed } from '../counts.ts';
import type { AccountData } from '../entries/account-schema.ts';
import { urls } from '../urls.ts';
import { languageName } from './account-words.ts';

/** What the About page says of the accounts, made from what the accounts say of themselves. */
export const aboutView = ({ dossier, accounts, actors }: Catalogue) => ({
  translations: translationsInWords(accounts.map(({ source }) => source)),
  dates: basesInWords(accounts.map(({ published }) => published.basis)),
  forms: formsInWords(actors.flatMap(({ printed }) => printed)),
  accounts: counted(accounts.length, 'account'),
  security: contactOf(dossier),
});

/** A sentence for each kind of translation: which accounts, from which languages, and what that means for quoted phrases. */
export function translationsInWords(sources: readonly Pick<AccountData['source'], 'translation' | 'language'>[]): string {
  const groups = Map.groupBy(sources, ({ translation }) => translation);
  return (Object.keys(readings) as (keyof typeof readings)[])
    .flatMap((translation) => {
      const group = groups.get(translation) ?? [];
      const languages = listed([...new Set(group.map(({ language }) => languageName(language)))].toSorted());
      const [one, subject] = [group.length === 1, someOf(group.length, sources.length)];
      return group.length === 0 ? [] : [`${subject} ${one ? 'is' : 'are'} ${readings[translation](languages, one)}`];
    })
    .join(' ');
}

/** How it is known when the accounts came out; empty without accounts. */
export function basesInWords(bases: readonly AccountData['published']['basis'][]): string {
  const groups = Map.groupBy(bases, (basis) => basis);
  const parts = (Object.keys(ways) as (keyof typeof ways)[]).flatMap((basis) => {
    const { length } = groups.get(basis) ?? [];
    return length === 0 ? [] : [`${ways[basis]} ${length === bases.length ? lowerCase(someOf(length, length)) : counted(length, 'account')}`];
  });
  if (parts.length === 0) return '';
  const decoded = groups.has('url-id') ? ' Each number is decoded again whenever the site is made, and a date here that disagreed would stop it.' : '';
  return `When an account came out is ${listed(parts)}; the page of each account says how exactly that is known.${decoded}`;
}

/** "The accounts print 16 forms of names and titles, 1 of them wrong."; empty without forms. */
export function formsInWords(forms: readonly { garbled: boolean }[]): string {
  const wrong = forms.filter(({ garbled }) => garbled).length;
  return forms.length === 0
    ? ''
    : `The accounts print ${counted(forms.length, 'form')} of names and titles, ${wrong === 0 ? 'none' : grouped(wrong)} of them wrong.`;
}

const nobodysWords = (one: boolean) => `Phrases quoted from ${one ? 'it' : 'them'} are phrases of the translation, and nobody’s exact words.`;

/** What is said of the accounts of each kind of translation. `one`: there is one such account. */
const readings: Record<AccountData['source']['translation'], (languages: string, one: boolean) => string> = {
  machine: (languages, one) => `read in machine translation from ${languages}. ${nobodysWords(one)}`,
  human: (languages, one) => `read in a translation by people from ${languages}. ${nobodysWords(one)}`,
  none: (languages, one) => `read as ${one ? 'it was' : 'they were'} written, in ${languages}.`,
};

const ways: Record<AccountData['published']['basis'], string> = {
  stated: 'stated by',
  'url-id': 'decoded from the number in the address of',
  'url-date': 'decoded from the date in the address of',
  inferred: 'inferred by the editors for',
};

/** "All 5 accounts", "Both accounts", "1 of the 5 accounts"; "The account" if there is no other. */
function someOf(count: number, all: number): string {
  if (count < all) return `${grouped(count)} of the ${counted(all, 'account')}`;
  return all === 1 ? 'The account' : all === 2 ? 'Both accounts' : `All ${counted(all, 'account')}`;
}

const lowerCase = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The address for reports of security problems with its text; undefined if the dossier has none, or names the About page itself. */
function contactOf({ security, address }: Catalogue['dossier']) {
  if (!security || security.contact.startsWith(new URL(urls.about(), address).href)) return undefined;
  return { href: security.contact, text: security.contact.replace(/^mailto:/, '') };
}
