import type { Form } from '../forms/form.ts';
import type { Language, Text } from '../forms/text.ts';
import type { Block, Letter } from './letter.ts';

interface Facts { readonly form: Form; readonly reference: string }

const words = {
  hello: { de: 'Guten Tag,', en: 'Hello,' },
  received: { de: 'Ihre Bewerbung bei Mentee+ ist eingegangen.', en: 'Your application to Mentee+ has been received.' },
  reference: { de: 'Vorgangsnummer', en: 'Reference' },
  form: { de: 'Formular', en: 'Form' },
  receipt: { de: 'Ihre Angaben und wie es weitergeht', en: 'Your answers and what happens next' },
  link: {
    de: 'Die Seite öffnet sich allein mit diesem Link. Bewahren Sie ihn auf und geben Sie ihn nicht weiter.',
    en: 'The page opens with this link alone. Keep it, and do not pass it on.',
  },
  mistake: {
    de: 'Sie haben sich nicht beworben? Dann hat jemand Ihre Adresse versehentlich angegeben. Sie müssen nichts tun.',
    en: 'You did not apply? Then somebody entered your address by mistake. You need not do anything.',
  },
  programme: {
    de: 'Das Mentoring-Programm der Medizinischen Fakultät der Universität Leipzig und des Universitätsklinikums Leipzig',
    en: 'The mentoring programme of the Medical Faculty of Leipzig University and the University Hospital Leipzig',
  },
} as const satisfies Record<string, Text>;

const facts = ({ form, reference }: Facts, language: Language): Block => ({
  kind: 'facts',
  facts: [{ label: words.reference[language], value: reference, isReference: true }, { label: words.form[language], value: form.title[language] }],
});

/** The mail to the applicant: reference and receipt link, no answer and no name (design.md, step 8). */
export function receiptLetter({ link, language, ...about }: Facts & { readonly link: string; readonly language: Language }): Letter {
  return {
    subject: language === 'de' ? `Mentee+: Ihre Bewerbung ${about.reference} ist eingegangen` : `Mentee+: your application ${about.reference} has been received`,
    blocks: [
      { kind: 'text', text: words.hello[language] },
      { kind: 'news', text: words.received[language] },
      facts(about, language),
      { kind: 'link', label: words.receipt[language], href: link },
      { kind: 'text', text: words.link[language] },
      { kind: 'text', text: words.mistake[language] },
      { kind: 'sign', name: 'Mentee+', words: words.programme[language] },
    ],
  };
}

interface OfficeFacts extends Facts { readonly id: string; readonly siteUrl: string; readonly changed: boolean }

/** The mail to the office: reference, form and where to read it. Who applied stands in the sealed record only. */
export function officeLetter({ id, siteUrl, changed, ...about }: OfficeFacts): Letter {
  return {
    subject: `Mentee+: Bewerbung ${about.reference} ${changed ? 'geändert' : 'eingegangen'}`,
    blocks: [
      { kind: 'news', text: changed ? 'Eine Bewerbung wurde geändert.' : 'Eine neue Bewerbung ist eingegangen.' },
      ...(changed ? [{ kind: 'text', text: 'Die frühere Fassung bleibt lesbar.' } as const] : []),
      facts(about, 'de'),
      { kind: 'link', label: 'Im Büro lesen', href: `${siteUrl}/buero/#/bewerbung/${id}` },
      { kind: 'text', text: 'Das Büro öffnet sich mit dem Schlüssel des Programmbüros.' },
      { kind: 'command', label: 'Oder in einem Terminal', command: `npm run office -- show ${about.reference}` },
    ],
  };
}
