/** German text for many pages: always the same for the same number, with compounds, forms and names as they occur. */

const firsts = 'Ausbildung,Beratung,Beruf,Bewerbung,Daten,Entwicklung,Fach,Fakultät,Familie,Forschung,Führung,Gesundheit,Gleichstellung,Habilitation,Karriere,Kinder,Klinik,Labor,Lehre,Leitung,Medizin,Mentoring,Nachwuchs,Notfall,Patienten,Personal,Pflege,Praxis,Prüfung,Qualität,Stipendien,Studien,Team,Universität,Verwaltung,Weiterbildung,Wissenschaft,Zukunft,Ambulanz,Anästhesie,Arbeits,Archiv,Augen,Bibliothek,Bild,Chirurgie,Diagnose,Dienst,Digital,Doktoranden,Dozenten,Drittmittel,Ethik,Examens,Fortbildung,Frauen,Gehirn,Geräte,Haus,Haut,Herz,Hochschul,Impf,Infektions,Instituts,Intensiv,Jahres,Kolleg,Kommunikations,Krankenhaus,Krebs,Lern,Methoden,Nerven,Nieren,Operations,Organisations,Radiologie,Rechts,Sommer,Sprach,Studierenden,Technik,Therapie,Unterrichts,Versorgungs,Zahn,Zellen'.split(',');
const lasts = 'abend,abteilung,angebot,arbeit,aufgabe,austausch,bereich,bericht,büro,förderung,frage,gespräch,gruppe,jahr,konferenz,kurs,leitung,netzwerk,phase,plan,preis,programm,projekt,runde,stelle,stunde,tag,team,treffen,verbund,vortrag,werkstatt,woche,zeit,zentrum,ziel,ablauf,akte,antrag,auswahl,ausschuss,bank,beirat,besuch,bibliothek,bogen,dienst,fest,forum,führung,geschichte,haus,heft,konzept,liste,messe,mittel,modell,ordnung,partner,planung,praxis,raum,regel,register,reihe,schule,seminar,sitzung,stiftung,studie,system,tagung,urlaub,verfahren,vertrag,vorlesung,weg,wissen,zimmer'.split(',');
const adjectives = 'neue,gemeinsame,offene,wichtige,persönliche,fachliche,klinische,wissenschaftliche,verlässliche,junge,erfahrene,öffentliche,große,kleine,regelmäßige,vertrauliche'.split(',');
const verbs = 'beginnt,endet,hilft,zeigt,verbindet,begleitet,fördert,stärkt,erklärt,prüft,sammelt,öffnet,ordnet,vergleicht,beschreibt,unterstützt'.split(',');
const names = 'Adler,Becker,Conrad,Dietrich,Engel,Fischer,Großmann,Hübner,Ihle,Jäger,Köhler,Lehmann,Müller,Neumann,Oertel,Pfeiffer,Quandt,Richter,Schäfer,Thieme,Ullrich,Vogel,Weiß,Zimmermann'.split(',');

/** Numbers from 0 to 1 that look like chance and come again with the same seed (Tommy Ettinger's mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface PageText {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** The text of one of many pages: about 300 words under three headings. */
export function pageText(number: number): PageText {
  const next = chance(number + 1);
  // Some words are in everybody's mouth, most are rare.
  const one = (words: readonly string[]): string => words[Math.floor(next() ** 1.5 * words.length)] ?? '';
  const compound = (): string => {
    const first = one(firsts);
    return `${first}${/(?:ung|tät|tion|schaft|heit)$/u.test(first) ? 's' : ''}${one(lasts)}`;
  };
  const sentence = (): string => `Die ${one(adjectives)} ${compound()} ${one(verbs)} mit ${one(names)} am ${Math.floor(next() * 28) + 1}. Tag, was ${one(firsts)} und ${compound()} für alle bedeuten.`;
  const heading = (): string => `${compound()} und ${one(firsts)}`;
  return {
    title: `${compound()} ${one(names)}`,
    description: sentence(),
    sections: Array.from({ length: 3 }, () => ({ heading: heading(), paragraphs: Array.from({ length: 3 }, () => Array.from({ length: 2 }, sentence).join(' ')) })),
  };
}
