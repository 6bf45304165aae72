/** What invented people write. No sentence says anything about the programme itself: what is not known of it must not be made up here either. */
import type { Chance } from './random.ts';

/** Stands in every application, so that nobody takes it for a real one, on screen, in an export or on paper. */
export const inventedMark = 'Erfundene Angaben zum Ausprobieren, es gibt diese Person nicht.';

export const banks = {
  motivation: [
    'Im letzten Jahr habe ich gemerkt, dass ich vieles nebenbei entscheide, was eigentlich Zeit zum Nachdenken braucht.',
    'Ich arbeite gern in der Klinik und möchte trotzdem wissen, ob ein eigenes Forschungsvorhaben für mich in Frage kommt.',
    'Bisher habe ich mich vor allem an den Menschen orientiert, die zufällig in meiner Nähe waren.',
    'Ein Blick von außen würde mir helfen, weil in meinem Umfeld alle denselben Weg gegangen sind.',
    'Nach der Geburt meines Kindes ordne ich gerade neu, was ich beruflich will und was zusammen überhaupt geht.',
    'Ich habe zwei Angebote vor mir und weiß nicht, welches besser zu dem passt, was ich in fünf Jahren machen möchte.',
    'Im Studium hat mich die Arbeit am Krankenbett überzeugt, in der Promotion aber die Statistik.',
    'Mir fehlt jemand, mit dem ich offen über Zweifel sprechen kann, ohne dass es Folgen für meine Stelle hat.',
    'In meiner Familie hat vor mir niemand studiert, viele ungeschriebene Regeln kenne ich noch nicht.',
    'Für meine nächste Bewerbung möchte ich lernen, meine Stärken zu benennen, ohne mich zu verbiegen.',
    'Ich leite seit kurzem ein kleines Team und habe nie gelernt, wie man das macht.',
    'In meiner Abteilung gibt es niemanden, der Teilzeit und Habilitation verbunden hat.',
    'Ich möchte wissen, wie andere mit Rückschlägen umgegangen sind, zum Beispiel mit einem abgelehnten Antrag.',
    'Gespräche mit Älteren haben mir bisher mehr gebracht als jeder Kurs.',
    'Ich interessiere mich für einen Aufenthalt im Ausland und weiß nicht, wann dafür der richtige Zeitpunkt ist.',
    'Die Facharztweiterbildung ist das eine Ziel, aber ich möchte nicht erst danach anfangen, weiter zu denken.',
    'Ich habe viele Ideen und bringe wenige zu Ende.',
    'Ein Netzwerk außerhalb meines Fachs habe ich noch nicht.',
    'Besonders wichtig ist mir, dass meine Ansprechperson nicht zugleich über meine Stelle entscheidet.',
    'In Konferenzen sage ich oft nichts, obwohl ich etwas beizutragen hätte.',
    'Ich möchte meine Arbeit so planen, dass Forschung nicht nur am Wochenende stattfindet.',
    'Mich reizt die Lehre, und ich würde gern erfahren, welchen Platz sie in einer Laufbahn haben kann.',
  ],
  goals: [
    'Einen Plan für die nächsten zwei Jahre, der auch aufgeschrieben ist.',
    'Eine Entscheidung zwischen Klinik und Forschung, oder einen Weg, der beides verbindet.',
    'Drei Menschen kennenlernen, die schon dort sind, wo ich hin möchte.',
    'Meinen ersten eigenen Antrag so weit bringen, dass ich ihn zeigen kann.',
    'Lernen, Nein zu sagen und Aufgaben abzugeben.',
    'Ein Vortrag auf einem Kongress, auf den ich mich gut vorbereitet fühle.',
    'Herausfinden, welche Weiterbildung zu mir passt.',
    'Sicherer auftreten, wenn ich über meine Arbeit spreche.',
    'Eine ehrliche Rückmeldung zu meinem Lebenslauf.',
    'Wissen, welche Schritte bis zur Habilitation vor mir liegen.',
    'Einen Umgang mit Diensten finden, der auch in zehn Jahren noch geht.',
    'Verstehen, wie Entscheidungen über Stellen fallen.',
  ],
  expectations: [
    'Offenheit und einen Blick von außen.',
    'Dass wir am Anfang verabreden, was wir voneinander erwarten.',
    'Fragen, die mich weiterbringen, lieber als fertige Antworten.',
    'Verlässliche Treffen, auch wenn sie kurz sind.',
    'Kontakte zu Menschen, an die ich sonst nicht herankäme.',
    'Erfahrung mit Teilzeit oder mit einer Pause im Beruf.',
    'Hinweise auf Stipendien, Kongresse und Kurse.',
    'Dass auch Zweifel einen Platz haben.',
  ],
  background: [
    'Studium und Promotion in der Stadt Musterhausen, danach Facharztweiterbildung an zwei Häusern.',
    'Forschungsaufenthalt von achtzehn Monaten im Ausland, seitdem eine eigene kleine Arbeitsgruppe.',
    'Nach einigen Jahren in der Grundlagenforschung zurück in die Klinik.',
    'Weiterbildung in Teilzeit, mit zwei Kindern und einem Umzug dazwischen.',
    'Schwerpunkt in der Versorgung chronisch kranker Menschen, dazu Lehre im klinischen Abschnitt.',
    'Leitung einer Station, Mitarbeit in der Ausbildung und in einer Kommission.',
    'Umweg über einen anderen Beruf, den ich heute nicht missen möchte.',
    'Habilitation über ein methodisches Thema, Gutachten für Zeitschriften.',
  ],
  project: [
    'Ich untersuche, wie Visiten gelingen und was Patientinnen und Patienten davon mitnehmen.',
    'Die Daten liegen vor, die Auswertung beginnt in diesem Halbjahr.',
    'Im Mittelpunkt steht ein Vergleich zweier Verfahren im Alltag einer Ambulanz.',
    'Ein Ethikvotum ist beantragt, eine Kooperation mit einem zweiten Haus verabredet.',
    'Offen ist, wie das Vorhaben nach dem ersten Jahr finanziert wird.',
    'Aus den Ergebnissen soll ein Antrag auf eine eigene Stelle entstehen.',
  ],
  fundingAndTeaching: [
    'Eine Anschubförderung, ein Seminar im siebten Semester.',
    'Bisher keine eigenen Mittel, Mitarbeit an zwei Anträgen.',
    'Ein Reisestipendium, Praktikum in der Physiologie, Betreuung von zwei Doktorarbeiten.',
    'Regelmäßig Unterricht am Krankenbett, ein Antrag in Vorbereitung.',
  ],
  english: [
    'I moved here two years ago and would like to understand how careers are made in this system.',
    'My work is split between the ward and the laboratory, and I am not sure how long both can go on.',
    'I would value an honest conversation with somebody who is not part of my own department.',
    'Most of all I want to learn how others decided, and what they would decide differently today.',
    'I hope to write my first grant application within a year.',
    'Speaking about my own work in German is still hard for me.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const lines = {
  position: ['Oberärztlicher Dienst', 'Fachärztlicher Dienst', 'Leitung einer Arbeitsgruppe', 'Professur', 'Stellvertretende Klinikleitung', 'Wissenschaftliche Mitarbeit', 'Leitung einer Ambulanz'],
  progress: ['1. Weiterbildungsjahr', '2. Weiterbildungsjahr', '3. Weiterbildungsjahr, Promotion in der Auswertung', '4. Weiterbildungsjahr', '5. Weiterbildungsjahr', 'Promotion eingereicht', 'Promotion, Daten werden erhoben'],
  tertialSubjects: ['Innere Medizin, Chirurgie, Neurologie', 'Chirurgie, Innere Medizin, Wahlfach noch offen', 'Innere Medizin, Chirurgie, Kinder- und Jugendmedizin', 'Chirurgie, Anästhesiologie, Innere Medizin'],
  specialistWish: ['Neurologie', 'Innere Medizin', 'Allgemeinmedizin', 'Kinder- und Jugendmedizin', 'Anästhesiologie', 'noch offen', 'Psychiatrie oder Psychosomatik'],
  other: ['Medizininformatik', 'Pflegewissenschaft', 'Institut für Beispielforschung', 'Arbeitsgruppe Musterdaten', 'Geschichte der Medizin', 'Simulationszentrum Probe'],
  otherLanguage: ['Polnisch', 'Arabisch', 'Französisch', 'Ukrainisch', 'Türkisch', 'Vietnamesisch'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Some sentences of a bank behind a beginning, in paragraphs, as many as the longest answer allows. */
export function written(bank: readonly string[], count: number, longest: number, chance: Chance, beginning = ''): string {
  let text = beginning;
  for (const sentence of chance.some(bank, count)) {
    const next = text === '' ? sentence : `${text}${chance.happens(0.2) ? '\n' : ' '}${sentence}`;
    if (next.length <= longest) text = next;
  }
  return text;
}
