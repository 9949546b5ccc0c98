/** Attributes of an element that holds words of the editors: their language, if it is not that of the interface. */
export const written: { lang?: string } = languageOf(document.documentElement.dataset.written);

function languageOf(lang: string | undefined) {
  return lang === undefined ? {} : { lang };
}
