/** Words no visitor reads here, whatever happened (style.md, rule 6). */
const never = {
  de: /ungültig|pflichtfeld|\bbitte\b|\bups\b|inkorrekt|fehlerhaft|einfach|!/iu,
  en: /\binvalid\b|\bplease\b|\boops\b|\brequired\b|\bmandatory\b|\bincorrect\b|!/iu,
} as const;

/** The word that should not be in a text, or undefined. */
export const forbiddenWord = (text: string, language: 'de' | 'en'): string | undefined => never[language].exec(text)?.[0];
