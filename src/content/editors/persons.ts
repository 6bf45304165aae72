import type { Found } from './mistake.ts';

const MAIL = /[\p{L}\d._%+-]+(?:@|\s?[([{]\s?(?:at|ät)\s?[)\]}]\s?)[\p{L}\d-]+(?:\.|\s?[([{](?:dot|punkt)[)\]}]\s?)[\p{L}\d.-]*\p{L}/iu;
/** A number of at least six digits that begins with a zero or a plus, as numbers of telephones do; a postcode has five. */
const PHONE = /(?<![\d.,/#-])(?:\+49|0049|0[1-9])(?:[ \u00A0/().–-]{0,3}\d){5,}(?![\d-])/;

/** Addresses and numbers of people outside programme.yaml, where nobody would find them when they change. */
export function personMistakes(text: string, { registration = false } = {}): Found[] {
  return text.split('\n').flatMap((line, index): Found[] => {
    // A mailbox for registrations is what the key is for.
    if (registration && /^register:\s/.test(line)) return [];
    const mail = MAIL.exec(line.replace(/https?:\/\/\S+/g, ''))?.[0];
    const phone = mail === undefined ? PHONE.exec(line.replace(/https?:\/\/\S+/g, ''))?.[0] : undefined;
    if (mail === undefined && phone === undefined) return [];
    const what = mail === undefined ? `eine Telefonnummer (${phone ?? ''})` : `eine E-Mail-Adresse (${mail})`;
    return [{ line: index + 1, says: `Hier steht ${what}. Beides steht nur in programme.yaml unter contact, damit es an einer einzigen Stelle zu ändern ist. Verweisen Sie dorthin:`, copy: ['[Kontakt](/kontakt/)'] }];
  });
}
