import type { Language } from '../../../forms/text.ts';

/**
 * Words that say nothing about a page. Pagefind asks every word of a question to stand on the page, so that „Wie bewerbe ich mich“
 * would look for pages with "ich". They are left out where other words remain. Folded, as `fold` writes them.
 */
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set((
    'ab aber alle als am an auch auf aus bei bin bis bitte da dann das dass dein dem den denn der des die dies diese diesem diesen dieser du durch ein eine einem einen einer eines er es '
    + 'etwas fur gibt habe haben hat hier ich ihr ihre im in ist ja kann kein keine konnen konnte mache machen man mehr mein meine mich mir mit mochte muss mussen nach nicht noch nun nur '
    + 'ob oder schon sehr sein sich sie sind so soll uber um und uns unser vom von vor wann war warum was wegen welche welcher welches wenn wer werde wie wir wird wo wofur zu zum zur'
  ).split(' ')),
  en: new Set((
    'a about all am an and any are as at be been but by can could do does for from get had has have how i if in into is it its me my no not of on or our shall should so some that the '
    + 'their them there they this to us was we were what when where which who why will with would you your'
  ).split(' ')),
};

/** Whether a folded word is one of those. */
export const isCommon = (folded: string, language: Language): boolean => common[language].has(folded);
