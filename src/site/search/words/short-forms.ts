import type { Language } from '../../../forms/text.ts';

/** What people call things for short, and the words that the pages use. Only for what no page says itself; folded as `fold` writes it. */
const shortForms: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    phd: 'Promotion', dr: 'Promotion', drmed: 'Promotion', dissertation: 'Promotion', diss: 'Promotion', prof: 'Professur', pd: 'Privatdozent', oa: 'Oberarzt', fa: 'Facharzt', aa: 'Assistenzarzt', wb: 'Weiterbildung',
    ukl: 'Universitätsklinikum Leipzig', uniklinik: 'Universitätsklinikum', uniklinikum: 'Universitätsklinikum', mf: 'Medizinische Fakultät', tel: 'Telefon', dsb: 'Datenschutzbeauftragte', cv: 'Lebenslauf',
    gdpr: 'DSGVO', faq: 'Fragen', hiwi: 'Studierende', stud: 'Studierende', ass: 'Assistenzarzt', info: 'Überblick', infos: 'Überblick',
  },
  en: {
    dr: 'doctorate', md: 'doctoral thesis', prof: 'professorship', pd: 'Privatdozent', ukl: 'Universitätsklinikum Leipzig', tel: 'telephone', phone: 'telephone', faq: 'questions', info: 'overview', resume: 'CV',
    dpo: 'data protection officer', uni: 'university', hospital: 'Universitätsklinikum', faculty: 'Medizinische Fakultät',
  },
};

/** The words that a short form stands for, if it is one. */
export const shortFormOf = (folded: string, language: Language): string | undefined => shortForms[language][folded];
