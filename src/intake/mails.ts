import type { Form } from '../forms/form.ts';
import type { Language } from '../forms/text.ts';

interface Letter { readonly subject: string; readonly text: string }
interface Facts { readonly form: Form; readonly reference: string }

/** The mail to the applicant: reference and receipt link, no answer and no name (design.md, step 8). */
export function receiptLetter({ form, reference, link, language }: Facts & { readonly link: string; readonly language: Language }): Letter {
  if (language === 'en') {
    return {
      subject: `Mentee+: your application ${reference} has been received`,
      text: `Hello,

your application to Mentee+ has been received.

Reference: ${reference}
Form: ${form.title.en}

On this page you see your answers and what happens next:
${link}

The page opens with this link alone. Keep it, and do not pass it on.

You did not apply? Then somebody entered your address by mistake. You need not do anything.

Mentee+
The mentoring programme of the Medical Faculty of Leipzig University and the University Hospital Leipzig
`,
    };
  }
  return {
    subject: `Mentee+: Ihre Bewerbung ${reference} ist eingegangen`,
    text: `Guten Tag,

Ihre Bewerbung bei Mentee+ ist eingegangen.

Vorgangsnummer: ${reference}
Formular: ${form.title.de}

Auf dieser Seite sehen Sie Ihre Angaben und wie es weitergeht:
${link}

Die Seite öffnet sich allein mit diesem Link. Bewahren Sie ihn auf und geben Sie ihn nicht weiter.

Sie haben sich nicht beworben? Dann hat jemand Ihre Adresse versehentlich angegeben. Sie müssen nichts tun.

Mentee+
Das Mentoring-Programm der Medizinischen Fakultät der Universität Leipzig und des Universitätsklinikums Leipzig
`,
  };
}

interface OfficeFacts extends Facts { readonly siteUrl: string; readonly changed: boolean }

/** The mail to the office: reference, form and where to read it. Who applied stands in the sealed record only. */
export function officeLetter({ form, reference, siteUrl, changed }: OfficeFacts): Letter {
  return {
    subject: `Mentee+: Bewerbung ${reference} ${changed ? 'geändert' : 'eingegangen'}`,
    text: `Guten Tag,

${changed ? 'eine Bewerbung wurde geändert. Die frühere Fassung bleibt lesbar.' : 'eine neue Bewerbung ist eingegangen.'}

Vorgangsnummer: ${reference}
Formular: ${form.title.de}
Seite des Formulars: ${siteUrl}${form.path}

So lesen Sie die Bewerbung mit dem Schlüssel des Programmbüros:
npm run office -- show ${reference}
`,
  };
}
