import type { Language } from '../../../forms/text.ts';

/** What people call things for short, and the words that the pages use. They come before what a page says, so none that is a word of its own; folded as `fold` writes it. */
const shortForms: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    dr: 'Promotion', drmed: 'Promotion', diss: 'Promotion', prof: 'Professur', pd: 'Privatdozent', oa: 'Oberarzt', fa: 'Facharzt', aa: 'Assistenzarzt', wb: 'Weiterbildung',
    uniklinik: 'Universitätsklinikum', uniklinikum: 'Universitätsklinikum', mf: 'Medizinische Fakultät', tel: 'Telefon', dsb: 'Datenschutzbeauftragte', cv: 'Lebenslauf',
    gdpr: 'DSGVO', hiwi: 'Studierende', stud: 'Studierende', ass: 'Assistenzarzt', info: 'Überblick', infos: 'Überblick',
  },
  en: {
    dr: 'doctorate', md: 'doctoral thesis', prof: 'professorship', pd: 'Privatdozent', tel: 'telephone', phone: 'telephone', info: 'overview', resume: 'CV',
    dpo: 'data protection officer', uni: 'university', hospital: 'Universitätsklinikum', faculty: 'Medizinische Fakultät',
  },
};

/** The words that a short form stands for, if it is one. */
export const shortFormOf = (folded: string, language: Language): string | undefined => shortForms[language][folded];
