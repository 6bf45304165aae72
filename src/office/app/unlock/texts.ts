/** Everything the locked page says. */
import type { SessionProblem } from '../session/session.ts';

export const texts = {
  title: 'Büro öffnen',
  lead: 'Hier liest und entscheidet das Programmbüro über Bewerbungen. Sie öffnen sich allein mit einem Schlüssel des Büros.',
  privacy: 'Ihr Schlüssel bleibt in diesem Browser und nur so lange, wie Sie angemeldet sind. Nichts davon wird gespeichert, nichts davon geht an den Server.',
  file: 'Schlüsseldatei',
  fileHint: 'Die Datei, die beim Einrichten gespeichert wurde.',
  passphrase: 'Passphrase',
  passphraseHint: 'Sie öffnet die Schlüsseldatei.',
  show: 'Passphrase zeigen',
  pasteFold: 'Schlüssel einfügen statt einer Datei',
  paste: 'Schlüssel',
  pasteHint: 'Beginnt mit AGE-SECRET-KEY-1. Leerzeichen und Zeilenumbrüche zählen nicht. Auch der Schlüssel vom Notfallblatt öffnet.',
  open: 'Büro öffnen',
  opening: 'Der Schlüssel wird geöffnet. Das dauert einen Augenblick.',
  asking: 'Der Server wird nach einer Sitzung gefragt.',
  workerLost: 'Der Teil dieser Seite, der Schlüssel öffnet, ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  noKey: 'Noch keine Schlüssel?',
  setUp: 'Schlüssel einrichten',
} as const;

/** What people can put right, by what is the matter. */
export const keyProblems = {
  nothing: 'Wählen Sie Ihre Schlüsseldatei oder fügen Sie Ihren Schlüssel ein.',
  unreadable: 'Der Browser kann diese Datei nicht lesen. Wählen Sie sie noch einmal.',
  'too-large': 'Das ist keine Schlüsseldatei: Sie ist zu groß. Wählen Sie die Datei, die beim Einrichten gespeichert wurde.',
  'no-key': 'Darin steht kein Schlüssel. Eine Schlüsseldatei enthält eine Zeile AGE-SECRET-KEY-1…',
  public: 'Das ist der öffentliche Schlüssel. Er versiegelt nur. Zum Öffnen brauchen Sie den geheimen, er beginnt mit AGE-SECRET-KEY-1.',
  incomplete: 'Der Schlüssel ist nicht vollständig oder an einer Stelle falsch abgeschrieben. Vergleichen Sie ihn Zeichen für Zeichen oder nehmen Sie eine andere Abschrift.',
  foreign: 'Die Datei ist mit einem anderen Schlüssel verschlossen, nicht mit einer Passphrase. Öffnen Sie sie zuerst mit age.',
  damaged: 'Die Schlüsseldatei ist beschädigt. Nehmen Sie eine andere Abschrift.',
  'no-passphrase': 'Geben Sie die Passphrase der Schlüsseldatei ein.',
  passphrase: 'Diese Passphrase öffnet die Schlüsseldatei nicht. Achten Sie auf Groß- und Kleinschreibung und auf Leerzeichen.',
} as const;
export type KeyProblem = keyof typeof keyProblems;

export const sessionProblems: Readonly<Record<SessionProblem, string>> = {
  recipient: 'Dieser Schlüssel gehört nicht zu den Schlüsseln des Büros. Nehmen Sie den, der jetzt gilt, oder fragen Sie die Verwaltung des Servers nach OFFICE_RECIPIENTS.',
  offline: 'Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal. Was Sie eingegeben haben, steht noch da.',
  rate: 'Von hier kamen zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es noch einmal. Was Sie eingegeben haben, steht noch da.',
  store: 'Der Server kann gerade nicht auf die Bewerbungen zugreifen. Versuchen Sie es in einigen Minuten noch einmal. Was Sie eingegeben haben, steht noch da.',
  other: 'Der Server hat unverständlich geantwortet. Laden Sie diese Seite neu. Bleibt es so, wenden Sie sich an die Verwaltung des Servers.',
};

/** Why a session is over. */
export const endings = {
  left: 'Sie sind abgemeldet. Schlüssel und Bewerbungen sind aus diesem Browser verschwunden.',
  idle: 'Sie wurden abgemeldet, weil 30 Minuten lang niemand gearbeitet hat. Was noch nicht gesendet war, ist verloren.',
  away: 'Sie haben die Seite verlassen. Damit endete die Sitzung.',
  refused: 'Der Server nimmt diesen Schlüssel nicht mehr an. Die Sitzung ist beendet.',
} as const;
export type Ending = keyof typeof endings;
