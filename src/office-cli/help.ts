/** What the office's commands are called; ends every message about a wrong one. */
export const usage = 'npm run office -- list | show M-7K3Q-9XTR | export --csv | release M-7K3Q-9XTR | audit | trial';

export const help = `Bewerbungen lesen, mit dem Schlüssel des Programmbüros.

  npm run office -- list                      alle Bewerbungen, die neueste zuerst; dazu, was in
                                              Quarantäne liegt und welche Mail nicht ankam
  npm run office -- show M-7K3Q-9XTR          eine Bewerbung mit allen Angaben und ihren Änderungen
                    --revision 1              eine frühere Fassung
  npm run office -- export --csv --out DATEI  alle Bewerbungen als Tabelle für Excel
                                              (ohne --out auf die Standardausgabe)
  npm run office -- release M-7K3Q-9XTR       holt eine Sendung aus der Quarantäne zu den Bewerbungen
  npm run office -- copy --from … --to …      alle Datensätze in einen anderen Speicher,
                                              versiegelt, ohne Schlüssel
  npm run office -- audit                     prüft das Protokoll der Änderungen und Löschungen
                    --list                    zeigt es dazu, Eintrag für Eintrag
                    --noted PRÜFSUMME         sucht darin eine früher notierte Prüfsumme
  npm run office -- trial                     prüft, ob Ihr Schlüssel noch öffnet, was eingeht, und
                                              trägt das ins Protokoll ein; einmal im Monat

  --key DATEI              Schlüsseldatei; mehrere sind möglich. Sonst gilt OFFICE_KEY_FILE,
                           sonst der Schlüssel zum Ausprobieren im Datenordner.
  --passphrase-file DATEI  Datei, deren erste Zeile die Passphrase ist. Sonst fragt das
                           Programm danach oder liest sie aus der Standardeingabe.
  --language de|en         Sprache der Fragen und Antworten
  --from, --to SPEICHER    files:ORDNER, postgres (mit DATABASE_URL) oder postgres:ADRESSE,
                           netlify-blobs:KONTEXT (mit NETLIFY_SITE_ID und NETLIFY_BLOBS_TOKEN).
                           Halten Sie den Server an, solange kopiert wird.
  --help                   diese Hilfe

Der Datenordner steht in DATA_DIR (sonst „data“). Zum Lesen genügt eine Kopie. Liegen die Bewerbungen
woanders, gelten STORE und seine Angaben wie beim Server. „release“ und „trial“ schreiben: im
Datenordner des Servers, unter dem Benutzer, mit dem der Server läuft.
Schlüssel erzeugt: npm run office:keys
`;
