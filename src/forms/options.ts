/**
 * The lists to choose from. All of them are proposals until the programme confirms them (forms.md); each stands here once,
 * whatever forms use it. Values are kept in records for good: change labels freely, values never.
 */
import type { Option } from './question.ts';
import { same, type Text } from './text.ts';

const option = (value: string, de: string, en: string): Option => ({ value, label: { de, en } });

export const other: { readonly value: string; readonly label: Text } = {
  value: 'andere', label: { de: 'Andere', en: 'Other' },
};
const otherOption: Option = other;

export const none: Option = option('keine', 'Keine', 'None');

export const modules: readonly Option[] = [
  option('studierende', 'Studierende', 'Students'),
  option('pj', 'PJ am UKL', 'Practical year at the UKL'),
  option('qualifizierung', 'Qualifizierungs-Phase', 'Qualification phase'),
  option('post-doc', 'Post-Doc-Phase', 'Post-doc phase'),
];

/** Subjects as in medical further training, not the houses' own lists of departments, which are not confirmed. */
export const subjects: readonly Option[] = [
  option('allgemeinmedizin', 'Allgemeinmedizin', 'General practice'),
  option('anaesthesiologie', 'Anästhesiologie und Intensivmedizin', 'Anaesthesiology and intensive care'),
  option('anatomie', 'Anatomie, Biochemie, Physiologie', 'Anatomy, biochemistry, physiology'),
  option('augenheilkunde', 'Augenheilkunde', 'Ophthalmology'),
  option('chirurgie', 'Chirurgie', 'Surgery'),
  option('dermatologie', 'Dermatologie', 'Dermatology'),
  option('frauenheilkunde', 'Frauenheilkunde und Geburtshilfe', 'Gynaecology and obstetrics'),
  option('hno', 'Hals-Nasen-Ohren-Heilkunde', 'Ear, nose and throat medicine'),
  option('humangenetik', 'Humangenetik', 'Human genetics'),
  option('innere', 'Innere Medizin', 'Internal medicine'),
  option('kinder', 'Kinder- und Jugendmedizin', 'Paediatrics'),
  option('psychiatrie-kinder', 'Kinder- und Jugendpsychiatrie', 'Child and adolescent psychiatry'),
  option('labor', 'Labormedizin, Mikrobiologie, Virologie', 'Laboratory medicine, microbiology, virology'),
  option('neurochirurgie', 'Neurochirurgie', 'Neurosurgery'),
  option('neurologie', 'Neurologie', 'Neurology'),
  option('orthopaedie', 'Orthopädie und Unfallchirurgie', 'Orthopaedics and trauma surgery'),
  option('pathologie', 'Pathologie und Rechtsmedizin', 'Pathology and forensic medicine'),
  option('pharmakologie', 'Pharmakologie und Toxikologie', 'Pharmacology and toxicology'),
  option('psychiatrie', 'Psychiatrie und Psychotherapie', 'Psychiatry and psychotherapy'),
  option('psychosomatik', 'Psychosomatik und medizinische Psychologie', 'Psychosomatics and medical psychology'),
  option('radiologie', 'Radiologie, Nuklearmedizin, Strahlentherapie', 'Radiology, nuclear medicine, radiotherapy'),
  option('public-health', 'Sozialmedizin, Epidemiologie, Statistik', 'Social medicine, epidemiology, statistics'),
  option('urologie', 'Urologie', 'Urology'),
  option('zahnmedizin', 'Zahn-, Mund- und Kieferheilkunde', 'Dentistry and maxillofacial surgery'),
];

export const subjectsOrOther: readonly Option[] = [...subjects, otherOption];
export const unitsOrNone: readonly Option[] = [none, ...subjects, otherOption];

export const topics: readonly Option[] = [
  option('karriereplanung', 'Karriereplanung', 'Career planning'),
  option('facharztweiterbildung', 'Facharztweiterbildung', 'Specialist training'),
  option('promotion', 'Promotion', 'Doctorate'),
  option('habilitation', 'Habilitation', 'Habilitation'),
  option('forschung-drittmittel', 'Forschung und Drittmittel', 'Research and third-party funding'),
  option('klinik-oder-forschung', 'Klinik oder Forschung', 'Hospital or research'),
  option('fuehrung', 'Führung', 'Leadership'),
  option('vereinbarkeit', 'Vereinbarkeit', 'Reconciling work and life'),
  option('ausland', 'Ausland', 'Going abroad'),
  option('netzwerke', 'Netzwerke', 'Networks'),
  option('pj-berufseinstieg', 'PJ und Berufseinstieg', 'Practical year and starting work'),
];

export const paths: readonly Option[] = [
  option('klinik', 'Klinik', 'Hospital'),
  option('forschung', 'Forschung', 'Research'),
  option('niederlassung', 'Niederlassung', 'Own practice'),
  option('offen', 'Noch offen', 'Still open'),
];

export const mentorPhases: readonly Option[] = [
  option('weiterbildung', 'In der Facharztweiterbildung', 'In specialist training'),
  option('fachaerztlich', 'Fachärztlich tätig', 'Working as a specialist'),
  option('oberaerztlich', 'Oberärztlich tätig', 'Working as a senior physician'),
  option('leitung', 'In leitender Funktion oder mit Professur', 'In a leading position or holding a chair'),
  option('wissenschaftlich', 'Wissenschaftlich tätig', 'Working in science'),
  option('egal', 'Das ist mir gleich', 'I do not mind'),
];

export const formats: readonly Option[] = [
  option('praesenz', 'In Präsenz', 'In person'),
  option('online', 'Online', 'Online'),
  option('beides', 'Beides ist möglich', 'Both are possible'),
];

export const times: readonly Option[] = [
  option('morgens', 'Vor Dienstbeginn', 'Before work'),
  option('tagsueber', 'Tagsüber', 'During the day'),
  option('mittags', 'In der Mittagszeit', 'Around noon'),
  option('abends', 'Abends', 'In the evening'),
  option('wochenende', 'Am Wochenende', 'At weekends'),
];

export const spoken: readonly Option[] = [
  option('de', 'Deutsch', 'German'),
  option('en', 'Englisch', 'English'),
  otherOption,
];

export const yesNo: readonly Option[] = [option('ja', 'Ja', 'Yes'), option('nein', 'Nein', 'No')];

export const grouping: readonly Option[] = [
  option('einzeln', 'Einzelmentoring', 'One to one'),
  option('gruppe', 'Gruppenmentoring', 'In a group'),
  option('beides', 'Beides ist möglich', 'Both are possible'),
];

export const studies: readonly Option[] = [
  option('humanmedizin', 'Humanmedizin', 'Human medicine'),
  option('zahnmedizin', 'Zahnmedizin', 'Dentistry'),
  { ...otherOption, label: { de: 'Anderer Studiengang', en: 'Another course' } },
];

export const studentInterests: readonly Option[] = [
  option('promotion', 'Promotion', 'Doctorate'),
  option('famulatur', 'Famulatur', 'Clinical traineeship'),
  option('pj', 'PJ', 'Practical year'),
  option('ausland', 'Ausland', 'Going abroad'),
];

export const tertials: readonly Option[] = [
  option('0', 'Noch nicht begonnen', 'Not begun yet'),
  { value: '1', label: { de: '1. Tertial', en: 'First term' } },
  { value: '2', label: { de: '2. Tertial', en: 'Second term' } },
  { value: '3', label: { de: '3. Tertial', en: 'Third term' } },
];

export const qualifications: readonly Option[] = [
  option('weiterbildung', 'Facharztweiterbildung', 'Specialist training'),
  option('promotion', 'Promotion', 'Doctorate'),
  option('beides', 'Beides', 'Both'),
  otherOption,
];

export const employers: readonly Option[] = [
  { value: 'ukl', label: same('UKL') },
  option('fakultaet', 'Medizinische Fakultät', 'Medical Faculty'),
  option('beide', 'Beide', 'Both'),
];

export const habilitation: readonly Option[] = [
  option('nein', 'Nicht geplant', 'Not planned'),
  option('geplant', 'Geplant', 'Planned'),
  option('begonnen', 'Begonnen', 'Begun'),
  option('abgeschlossen', 'Abgeschlossen', 'Completed'),
];

export const careerGoals: readonly Option[] = [
  option('klinik', 'Leitung in der Klinik', 'Leading position in the hospital'),
  option('professur', 'Professur', 'Professorship'),
  option('beides', 'Klinik und Forschung verbinden', 'Combining hospital and research'),
  option('offen', 'Noch offen', 'Still open'),
  otherOption,
];
