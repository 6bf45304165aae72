export const keysUsage = 'npm run office:keys -- --out ORDNER';

export const keysHelp = `Erzeugt zwei Schlüssel: einen für das Programmbüro, einen für den Notfall.

  npm run office:keys                        schreibt sie in den Ordner „keys“
  npm run office:keys -- --out ORDNER        schreibt sie in diesen Ordner

  --passphrase-file DATEI  Datei, deren erste Zeile die Passphrase ist. Sonst fragt das
                           Programm zweimal danach oder liest sie aus der Standardeingabe.
  --no-passphrase          ohne Passphrase, für einen Ort, der selbst verschlossen ist
  --help                   diese Hilfe

Vorhandene Dateien werden nie überschrieben.
`;

export interface MadeKeys {
  readonly office: string;
  readonly recovery: string;
  readonly recipients: readonly string[];
  readonly isProtected: boolean;
}

/** A path as a shell takes it, for lines to copy. */
const asTyped = (path: string): string => (/\s/u.test(path) ? `"${path}"` : path);

/** What to do with the two files; the line for the administrator stands alone, so that it can be copied. */
export const advice = ({ office, recovery, recipients, isProtected }: MadeKeys): string => `Zwei Schlüssel sind geschrieben.

1. Büro: ${office}
   Damit liest das Programmbüro die Bewerbungen. Legen Sie die Datei dorthin, wo nur das Büro
   sie lesen kann, nie auf den Server. Lesen: npm run office -- list --key ${asTyped(office)}

2. Notfall: ${recovery}
   Er öffnet alles, falls der Schlüssel des Büros verloren geht. Drucken Sie die Datei aus oder
   kopieren Sie sie auf einen Stick, legen Sie beides in einen Tresor und löschen Sie die Datei hier.
${isProtected ? `
   Beide Dateien haben dieselbe Passphrase. Schreiben Sie sie auf und verwahren Sie sie verschlossen
   an einem anderen Ort als die Dateien. Ohne Passphrase öffnet sich keine von beiden.
` : `
   Die Dateien haben keine Passphrase: Wer eine davon bekommt, kann alle Bewerbungen lesen.
`}
   Prüfen Sie jeden Monat, ob beide noch öffnen, was eingeht: npm run office -- trial --key DATEI
   Gehen beide Schlüssel verloren, kann niemand mehr eine Bewerbung lesen. Auch wir nicht.

3. Verwaltung des Servers: Diese Zeile gehört in die Einstellungen. Sie ist nicht geheim.

OFFICE_RECIPIENTS="${recipients.join(' ')}"

   Sie gilt für alles, was danach eingeht. Was vorher einging, öffnen nur die früheren Schlüssel.

Ohne diese Software öffnet age (age-encryption.org) einen Datensatz aus DATA_DIR/records/application:
   tail -n +2 DATENSATZ | age -d -i ${asTyped(office)}
`;
