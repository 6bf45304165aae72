import type { Text } from './text.ts';

/** Why something is asked (forms.md). Decides who reads it and how long it is kept. */
export type Purpose =
  | 'contact' | 'selection' | 'matching' | 'independence' | 'organisation' | 'declaration' | 'consent';

/** `partner`: the other side of the tandem, once it is settled. */
export type Reader = 'office' | 'selection' | 'partner';

export interface PurposeRule {
  readonly why: Text;
  readonly readers: readonly Reader[];
  /** `procedure`: until the procedure is over; `revocation`: until somebody takes the consent back. */
  readonly keep: 'procedure' | 'revocation';
}

export const purposes: Readonly<Record<Purpose, PurposeRule>> = {
  contact: {
    why: { de: 'damit wir Sie erreichen', en: 'so that we can reach you' },
    readers: ['office'],
    keep: 'procedure',
  },
  selection: {
    why: { de: 'für die Auswahl', en: 'for the selection' },
    readers: ['office', 'selection'],
    keep: 'procedure',
  },
  matching: {
    why: { de: 'um ein passendes Tandem zu finden', en: 'to find a fitting tandem' },
    readers: ['office', 'partner'],
    keep: 'procedure',
  },
  independence: {
    why: {
      de: 'damit das Mentoring unabhängig bleibt: ohne Weisung, Betreuung oder Prüfung',
      en: 'so that the mentoring stays independent: no instruction, supervision or examination',
    },
    readers: ['office'],
    keep: 'procedure',
  },
  organisation: {
    why: { de: 'um Termine und Treffen zu planen', en: 'to plan dates and meetings' },
    readers: ['office'],
    keep: 'procedure',
  },
  declaration: {
    why: { de: 'weil das Verfahren darauf beruht', en: 'because the procedure rests on it' },
    readers: ['office'],
    keep: 'procedure',
  },
  consent: {
    why: { de: 'nur, wenn Sie es wünschen', en: 'only if you wish it' },
    readers: ['office'],
    keep: 'revocation',
  },
};

const office: Text = { de: 'Programmbüro', en: 'programme office' };
const selection: Text = { de: 'Auswahlgremium', en: 'selection body' };

/** Who reads an answer, in the words of the form that asks: to a mentor, the other side are the mentees. */
export const readers: Readonly<Record<Reader, Readonly<Record<'mentee' | 'mentor', Text>>>> = {
  office: { mentee: office, mentor: office },
  selection: { mentee: selection, mentor: selection },
  partner: {
    mentee: { de: 'nach der Vermittlung Ihre Mentorin oder Ihr Mentor', en: 'your mentor once you are matched' },
    mentor: { de: 'nach der Vermittlung Ihre Mentees', en: 'your mentees once you are matched' },
  },
};

/**
 * The technical ceiling in months after which a record is due for deletion, whatever else is decided
 * (design.md, issue "An intake that loses nothing"). The programme's own periods are not known yet and may only be shorter.
 */
export const keepMonthsAtMost = 12;

/** How many months a decision is kept at most, with the application it decides (issue "An intake that loses nothing", retention). */
export const keepMonthsAfterDecision = 6;

/** What decides how long an application of a round is kept; days as "2027-04-30". */
interface RoundEnd { readonly decision?: string | undefined; readonly ends?: string | undefined }

/**
 * The day (UTC) on which a record received at `received` must be gone: six months after the decision of its round, or after the
 * round's end while no day of decision is known, and a year after it was received at most. The same day of the month, or its last one.
 */
export function dueDate(received: Date, { decision, ends }: RoundEnd = {}): Date {
  const latest = monthsAfter(received, keepMonthsAtMost);
  const over = decision ?? ends;
  if (over === undefined) return latest;
  const due = monthsAfter(new Date(`${over}T00:00:00Z`), keepMonthsAfterDecision);
  return due < latest ? due : latest;
}

/** The day on which an application that is due on `due` must be gone once it was decided: never later than it was. Days as "2027-11-22". */
export function decisionDueDate(due: string, decided: Date): string {
  const after = monthsAfter(decided, keepMonthsAfterDecision).toISOString().slice(0, 10);
  return after < due ? after : due;
}

function monthsAfter(time: Date, months: number): Date {
  const [year, month] = [time.getUTCFullYear(), time.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(time.getUTCDate(), lastOfMonth)));
}
