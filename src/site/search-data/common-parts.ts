/** Frequent last parts of compounds that may stand alone on no page of the site. In lower case. */
export const commonParts: readonly string[] = (
  'abend abschluss abteilung amt angebot anmeldung antrag arbeit arzt ärztin aufgabe ausbildung austausch auswahl bedingung begleitung beratung bereich beruf bewerbung büro daten dauer entscheidung '
  + 'entwicklung erfahrung fach förderung formular forschung frage frist führung gespräch gruppe jahr karriere klinik kompetenz konzept kraft kräfte kurs leitung medizin modul netzwerk person pflege phase plan planung '
  + 'platz praxis programm projekt prüfung qualität raum recht runde schluss schule schutz seite sprache standard stelle straße studium stunde tag team termin thema titel treffen unterlagen veranstaltung verfahren verlauf '
  + 'vertrag voraussetzung vorstellung weg werk wissen woche zeit zeitraum zentrum ziel zimmer zugang'
).split(' ');
