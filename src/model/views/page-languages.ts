/**
 * Values of the `lang` attribute on pages. The interface is English, and so is the page as a whole. In a dossier of another language, an element with the
 * editors' words has `written`, and an element with words of the interface within it has `ours`. In an English dossier both are undefined: no element
 * needs an attribute.
 */
export interface PageLanguages {
  written?: string;
  ours?: string;
}

/** Language of the interface. */
export const interfaceLanguage = 'en';

/** `language`: that of the dossier. */
export const languagesOf = (language: string): PageLanguages =>
  language.split('-')[0] === interfaceLanguage ? {} : { written: language, ours: interfaceLanguage };
