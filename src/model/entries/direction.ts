/** `rtl` for a language that is written from right to left, else undefined. `language`: a language code. */
export const directionOf = (language: string): 'rtl' | undefined => (rightToLeft.test(language) ? 'rtl' : undefined);

/** Languages of such scripts, unless the code names another script, and codes that name one. */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|nqo|ps|sd|syr|ug|ur|yi)(?![a-z]|-[a-z]{4}\b)|-(?:Adlm|Arab|Hebr|Nkoo|Syrc|Thaa)\b/i;
