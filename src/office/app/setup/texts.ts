import { shortestPassphrase, type PassphraseProblem } from '../../keys/passphrase.ts';
import type { Trial } from '../../keys/make.ts';

/** Everything the set-up says, in the order of its steps. */
export const texts = {
  title: 'Schlüssel einrichten',
  lead: 'Hier entstehen die Schlüssel, mit denen das Programmbüro Bewerbungen liest. Alles geschieht in diesem Browser; nichts davon geht an den Server.',
  noKey: 'Gehen alle Schlüssel verloren, kann niemand mehr eine Bewerbung lesen. Deshalb entsteht von Anfang an ein zweiter für den Notfall.',
  kind: 'Was brauchen Sie?',
  first: 'Die ersten Schlüssel für ein neues Programmbüro',
  firstHint: 'Es entstehen zwei: einer für die tägliche Arbeit, einer für den Notfall.',
  further: 'Einen eigenen Schlüssel für eine weitere Person',
  furtherHint: 'Es entsteht einer. Was vorher einging, öffnet er erst, wenn jemand im Büro alles neu versiegelt hat.',
  passphraseStep: 'Passphrase wählen',
  passphraseText: 'Die Schlüsseldatei öffnet sich allein mit ihrer Passphrase. Schreiben Sie sie auf und verwahren Sie sie verschlossen, an einem anderen Ort als die Datei.',
  passphrase: 'Passphrase',
  passphraseHint: `Mindestens ${String(shortestPassphrase)} Zeichen. Am besten vier oder mehr zufällige Wörter, oder der Vorschlag.`,
  again: 'Dieselbe Passphrase noch einmal',
  show: 'Passphrase zeigen',
  suggest: 'Passphrase vorschlagen',
  suggested: 'Ein Vorschlag steht in beiden Feldern. Schreiben Sie ihn jetzt auf.',
  make: 'Schlüssel erzeugen',
  making: 'Die Schlüssel entstehen. Das dauert einige Sekunden.',
  saveStep: 'Schlüsseldatei speichern',
  saveText: 'Legen Sie die Datei dorthin, wo nur das Büro sie lesen kann: nie auf den Server, nie in eine E-Mail.',
  save: 'Schlüsseldatei speichern',
  sheetStep: 'Notfallblatt drucken',
  sheetText: 'Der zweite Schlüssel steht allein auf diesem Blatt. Drucken Sie es und legen Sie es in einen Tresor. Es hat keine Passphrase: Wer das Blatt hat, kann alle Bewerbungen lesen.',
  print: 'Notfallblatt drucken',
  trialStep: 'Probe',
  trialText: 'Prüfen Sie jetzt, ob alles wieder aufgeht. Später wäre es zu spät.',
  trialFile: 'Die gespeicherte Schlüsseldatei',
  trialPassphrase: 'Ihre Passphrase',
  trialSheet: 'Die letzte Gruppe des Schlüssels auf dem Notfallblatt',
  trialSheetHint: 'Sie steht auf dem gedruckten Blatt ganz am Ende des Schlüssels.',
  tryOut: 'Probe machen',
  trying: 'Die Datei wird geöffnet. Das dauert einige Sekunden.',
  settingStep: 'Einstellung weitergeben',
  settingText: 'Diese Zeile gehört in die Einstellungen des Servers. Sie ist nicht geheim. Geben Sie sie der Verwaltung des Servers.',
  settingAfter: 'Sie gilt für alles, was danach eingeht.',
  furtherText: 'Dies ist Ihr öffentlicher Schlüssel. Er ist nicht geheim. Die Verwaltung des Servers setzt ihn in den Einstellungen zu den vorhandenen in OFFICE_RECIPIENTS. Danach versiegelt jemand im Büro unter „Schlüssel“ alles neu.',
  copy: 'Zeile kopieren',
  copied: 'Die Zeile ist in der Zwischenablage.',
  notCopied: 'Der Browser ließ das Kopieren nicht zu. Markieren Sie die Zeile und kopieren Sie sie selbst.',
  done: 'Fertig. Melden Sie sich mit der Schlüsseldatei an, sobald die Einstellung gilt.',
  toUnlock: 'Zur Anmeldung',
} as const;

export const passphraseProblems: Readonly<Record<PassphraseProblem, string>> = {
  empty: 'Geben Sie eine Passphrase ein oder nehmen Sie den Vorschlag.',
  short: `Die Passphrase ist zu kurz. Nehmen Sie mindestens ${String(shortestPassphrase)} Zeichen, am besten vier oder mehr zufällige Wörter.`,
  repeated: 'Die Passphrase wiederholt sich und ist leicht zu erraten. Nehmen Sie vier oder mehr zufällige Wörter.',
  different: 'Die beiden Passphrasen sind verschieden. Geben Sie zweimal dieselbe ein.',
};

export const trials: Readonly<Record<Trial | 'no-file' | 'sheet', string>> = {
  opens: 'Die Probe ist gelungen: Die Datei öffnet sich mit Ihrer Passphrase.',
  'wrong-passphrase': 'Mit dieser Passphrase öffnet sich die Datei nicht. Vergleichen Sie sie mit dem, was Sie aufgeschrieben haben.',
  'other-key': 'Das ist die Datei eines anderen Schlüssels. Wählen Sie die eben gespeicherte.',
  'not-ours': 'In dieser Datei steht kein Schlüssel. Wählen Sie die eben gespeicherte.',
  damaged: 'Die Datei ist beschädigt. Speichern Sie sie noch einmal und wiederholen Sie die Probe.',
  'no-file': 'Wählen Sie die gespeicherte Schlüsseldatei.',
  sheet: 'Das sind nicht die letzten Zeichen des Schlüssels. Sehen Sie auf dem gedruckten Blatt nach.',
};

export const sheetTexts = {
  title: 'Mentee+ · Notfallschlüssel',
  what: 'Mit diesem Schlüssel öffnen sich alle Bewerbungen, auch wenn der Schlüssel des Büros verloren ist.',
  keep: ['In einen Tresor legen, getrennt vom Büro.', 'Nicht kopieren, nicht fotografieren, nicht per E-Mail schicken.', 'Wer das Blatt findet: an das Programmbüro von Mentee+ geben.'],
  use: 'Benutzen: auf der Seite des Büros „Schlüssel einfügen“ wählen und die Zeichen unten eintippen oder den Code einlesen. Leerzeichen zählen nicht.',
  secret: 'Geheimer Schlüssel',
  public: 'Öffentlicher Schlüssel, zum Vergleichen',
  made: 'Erzeugt am',
} as const;
