/** Why a record could not be opened, in sentences that say what to do; on the office's page and in its command line. */
import type { OpenProblem } from '../records/opened.ts';

export const applicationProblems: Readonly<Record<OpenProblem, string>> = {
  'wrong-key': 'Keiner Ihrer Schlüssel öffnet diese Bewerbung. Nehmen Sie den Schlüssel, der bei ihrem Eingang galt, oder den Notfallschlüssel.',
  damaged: 'Der Datensatz ist beschädigt. Holen Sie ihn aus der Sicherung.',
  altered: 'Der Umschlag (Formular, Eingang, Löschfrist) wurde nach dem Versiegeln verändert. Holen Sie den Datensatz aus der Sicherung und melden Sie es der IT.',
};

/** Of what the office added itself: events, decisions, holds, names. */
export const entryProblems: Readonly<Record<OpenProblem, string>> = {
  'wrong-key': 'Keiner Ihrer Schlüssel öffnet diesen Eintrag des Büros. Nehmen Sie den Schlüssel, der damals galt, oder den Notfallschlüssel.',
  damaged: 'Ein Eintrag des Büros ist beschädigt. Holen Sie ihn aus der Sicherung.',
  altered: 'Der Umschlag eines Eintrags (Zeit, Schlüssel) wurde nach dem Versiegeln verändert. Holen Sie den Datensatz aus der Sicherung und melden Sie es der IT.',
};

export const strangeName = 'So heißt keine Bewerbung. Übergangen.';
