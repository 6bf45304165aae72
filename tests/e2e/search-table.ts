import type { Language } from '../../src/forms/text.ts';

/** What people type, and the one page that must stand first. */
export const searchTable: Readonly<Record<Language, readonly (readonly [query: string, first: string])[]>> = {
  de: [
    // The names of things, whole and in part, in their forms.
    ['PJ', '/mentee-werden/pj/'], ['Praktisches Jahr', '/mentee-werden/pj/'], ['PJler', '/mentee-werden/pj/'], ['Tertial', '/mentee-werden/pj/'],
    ['Studierende', '/mentee-werden/studierende/'], ['Studium', '/mentee-werden/studierende/'], ['Student', '/mentee-werden/studierende/'], ['Studentinnen', '/mentee-werden/studierende/'], ['Medizinstudium', '/mentee-werden/studierende/'], ['Zahnmedizin', '/mentee-werden/studierende/'],
    ['Qualifizierung', '/mentee-werden/qualifizierung/'], ['Qualifizierungsphase', '/mentee-werden/qualifizierung/'], ['Facharzt', '/mentee-werden/qualifizierung/'], ['Fachärztin', '/mentee-werden/qualifizierung/'], ['Assistenzarzt', '/mentee-werden/qualifizierung/'],
    ['Weiterbildung', '/mentee-werden/qualifizierung/'], ['Doktorarbeit', '/mentee-werden/qualifizierung/'], ['Doktorarbeiten', '/mentee-werden/qualifizierung/'], ['Doktorand', '/mentee-werden/qualifizierung/'], ['PhD', '/mentee-werden/qualifizierung/'],
    ['Post-Doc', '/mentee-werden/post-doc/'], ['postdoc', '/mentee-werden/post-doc/'], ['Post Doc Phase', '/mentee-werden/post-doc/'], ['Habil', '/mentee-werden/post-doc/'], ['Habilitation', '/mentee-werden/post-doc/'], ['Habilitationen', '/mentee-werden/post-doc/'],
    ['Habilitandin', '/mentee-werden/post-doc/'], ['Privatdozent', '/mentee-werden/post-doc/'], ['Professur', '/mentee-werden/post-doc/'], ['Drittmittel', '/mentee-werden/post-doc/'],
    ['Bewerbung', '/bewerben/'], ['Bewerbungen', '/bewerben/'], ['bewerben', '/bewerben/'], ['Bewerbungsformular', '/bewerben/'], ['Formular', '/bewerben/'], ['Anmeldung', '/bewerben/'], ['anmelden', '/bewerben/'], ['Fristen', '/bewerben/'], ['zurückziehen', '/bewerben/'], ['Unterlagen', '/bewerben/'],
    ['Mentorin', '/mentor-werden/'], ['Mentor', '/mentor-werden/'], ['Mentorinnen', '/mentor-werden/'], ['Mentoren', '/mentor-werden/'], ['Mentor werden', '/mentor-werden/'], ['MentoringTreffen', '/mentor-werden/'], ['Mentee werden', '/mentee-werden/'],
    ['Kontakt', '/kontakt/'], ['Telefonnummer', '/kontakt/'], ['E-Mail', '/kontakt/'], ['Email', '/kontakt/'], ['Ansprechpartner', '/kontakt/'], ['Programmbüro', '/kontakt/'],
    ['Ziele', '/programm/ziele/'], ['Leitziele', '/programm/ziele/'], ['Vorbilder', '/programm/ziele/'], ['Chancengleichheit', '/programm/ziele/'], ['Frauenförderung', '/programm/ziele/'], ['Nutzen', '/programm/nutzen/'], ['Vorteile', '/programm/nutzen/'], ['Netzwerke', '/programm/nutzen/'],
    ['Konzeption', '/programm/konzeption/'], ['Rahmenprogramm', '/programm/konzeption/'], ['Führungskräfteentwicklung', '/programm/konzeption/'], ['Geschichte', '/programm/geschichte/'], ['MentHaProf', '/programm/geschichte/'], ['Stengler', '/programm/geschichte/'],
    ['Datenschutz', '/datenschutz/'], ['DSGVO', '/datenschutz/'], ['Cookies', '/datenschutz/'], ['Impressum', '/impressum/'], ['Barrierefreiheit', '/barrierefreiheit/'], ['barrierefrei', '/barrierefreiheit/'], ['Leichte Sprache', '/leichte-sprache/'], ['FAQ', '/faq/'], ['Häufige Fragen', '/faq/'],
    ['Welches Modul passt zu mir?', '/mentee-werden/welches-modul/'], ['Wie bewerbe ich mich?', '/bewerben/'], ['Wann werden meine Angaben gelöscht?', '/faq/'], ['Daten löschen', '/datenschutz/'],
    // Parts of compounds, and compounds that no page holds.
    ['Programm', '/programm/'], ['Mentoringprogramm', '/programm/'], ['Phase', '/mentee-werden/qualifizierung/'], ['Jahr', '/mentee-werden/pj/'], ['Gruppe', '/mentee-werden/'], ['Kompetenzen', '/programm/nutzen/'], ['Entwicklung', '/programm/'], ['Mentorenprogramm', '/programm/'],
    // Umlauts and ß as they are typed without them.
    ['Frauenfoerderung', '/programm/ziele/'], ['Frauenforderung', '/programm/ziele/'], ['Fachaerztin', '/mentee-werden/qualifizierung/'], ['Loeschung', '/datenschutz/'], ['Gebaerdensprache', '/barrierefreiheit/'], ['Programmbuero', '/kontakt/'], ['Liebigstrasse', '/kontakt/'], ['Qualitaetsstandards', '/programm/konzeption/'],
    // One mistake: swapped, left out, put in, replaced; one with two in a long word.
    ['Mentroing', '/mentor-werden/'], ['Habilitaton', '/mentee-werden/post-doc/'], ['Kontackt', '/kontakt/'], ['Datenschuz', '/datenschutz/'], ['Assistensarzt', '/mentee-werden/qualifizierung/'], ['Qualifizirung', '/mentee-werden/qualifizierung/'], ['Imprssum', '/impressum/'], ['Bewrebung', '/bewerben/'], ['Barierefreihet', '/barrierefreiheit/'],
    // Short forms, and words of the other language.
    ['UKL', '/mentee-werden/pj/'], ['Dr.', '/mentee-werden/qualifizierung/'], ['Prof.', '/mentee-werden/post-doc/'], ['Uniklinik', '/programm/'], ['GDPR', '/datenschutz/'], ['contact', '/kontakt/'], ['apply', '/bewerben/'], ['privacy', '/datenschutz/'], ['accessibility', '/barrierefreiheit/'], ['Networking', '/programm/konzeption/'],
  ],
  en: [
    ['PJ', '/en/mentee-werden/pj/'], ['practical year', '/en/mentee-werden/pj/'], ['habilitation', '/en/mentee-werden/post-doc/'], ['postdoc', '/en/mentee-werden/post-doc/'], ['professorship', '/en/mentee-werden/post-doc/'],
    ['doctorate', '/en/mentee-werden/qualifizierung/'], ['PhD', '/en/mentee-werden/qualifizierung/'], ['specialist', '/en/mentee-werden/qualifizierung/'], ['students', '/en/mentee-werden/studierende/'],
    ['apply', '/en/bewerben/'], ['application', '/en/bewerben/'], ['applications', '/en/bewerben/'], ['How do I apply?', '/en/bewerben/'], ['deadline', '/en/bewerben/'], ['documents', '/en/bewerben/'],
    ['mentor', '/en/mentor-werden/'], ['mentors', '/en/mentor-werden/'], ['contact', '/en/kontakt/'], ['phone', '/en/kontakt/'], ['aims', '/en/programm/ziele/'], ['equal opportunities', '/en/programm/ziele/'], ['history', '/en/programm/geschichte/'], ['concept', '/en/programm/konzeption/'], ['benefits', '/en/programm/nutzen/'],
    ['privacy', '/en/datenschutz/'], ['GDPR', '/en/datenschutz/'], ['delete my data', '/en/datenschutz/'], ['imprint', '/en/impressum/'], ['accessibility', '/en/barrierefreiheit/'], ['which module', '/en/mentee-werden/welches-modul/'],
    ['aplication', '/en/bewerben/'], ['habilitaton', '/en/mentee-werden/post-doc/'], ['practcal year', '/en/mentee-werden/pj/'], ['Bewerbung', '/en/bewerben/'], ['Datenschutz', '/en/datenschutz/'], ['Frauenförderung', '/en/programm/ziele/'], ['Frauenfoerderung', '/en/programm/ziele/'],
  ],
};
