/** What a word shares with words derived from it: "negotiat" of negotiator and negotiations. Coarser than the stem that is indexed. */
export const rootOf = (word: string): string => word.replace(/(?:ations?|ators?|ating|ated|ates?|ional|ments?|ions?|ings?|ors?|ers?|al|ed|ly|(?<=.{5})e)$/, '');
