/** Everything the figures say beside their tables (src/office/figures/tables.ts). */
export const texts = {
  title: 'Zahlen',
  lead: 'Gezählt wird, was noch da ist: Gelöschte und zurückgezogene Bewerbungen fehlen. Speichern Sie die Zahlen, bevor die Frist der ersten Bewerbung endet.',
  once: 'Geben Sie die Zahlen eines Jahres nur einmal weiter. Wer zwei Stände vergleicht, kann sonst ausrechnen, was hier verdeckt ist.',
  loading: 'Noch sind nicht alle Bewerbungen geöffnet. Die Zahlen sind erst danach vollständig.',
  none: 'Noch sind keine Bewerbungen da, die sich zählen lassen.',
  year: 'Jahr des Eingangs',
  marks: 'Was die Vermerke bedeuten',
  chart: (year: string) => `Mentees ${year} nach Modul`,
  chartSaid: (year: string, bars: string) => `Balkendiagramm: Mentees ${year} nach Modul. ${bars}. Die Zahlen stehen auch in der Tabelle darunter.`,
  save: 'Zahlen als CSV speichern',
  print: 'Drucken',
  given: (name: string) => `Ihr Browser speichert jetzt ${name}. Im Protokoll ist das vermerkt.`,
  notNoted: 'Der Server antwortet nicht, und ohne Eintrag im Protokoll entsteht keine Datei. Versuchen Sie es noch einmal.',
  again: 'Noch einmal versuchen',
} as const;
