/** Letters as they go out: the slots of content/letters filled, and nothing else of the application in them. */
import * as z from 'zod/mini';
import type { Status } from '../../records/office-records.ts';
import type { Letter } from '../app/office.ts';
import { moduleName } from '../describe.ts';
import type { Dossier } from '../model.ts';
import type { SiteData } from '../site-data.ts';

/** As the server wants it (src/office/api/schema.ts). */
const address = z.email().check(z.maxLength(254));

/** The address an application can be answered to, or undefined. */
export function addressOf({ answers }: Pick<Dossier, 'answers'>): string | undefined {
  const read = address.safeParse(answers['email']);
  return read.success ? read.data : undefined;
}

/** The letter for a status in the language of the application; undefined where there is no address to send it to. */
export function letterFor(dossier: Pick<Dossier, 'answers' | 'language' | 'module' | 'reference' | 'revisions'>, status: Status, letters: SiteData['letters']): Letter | undefined {
  const to = addressOf(dossier);
  if (to === undefined) return undefined;
  const { language, reference, revisions } = dossier;
  const slots: Readonly<Record<string, string>> = { reference, module: moduleName(revisions[0].header, language) };
  // A function, because replace() gives a meaning to $ in a text.
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => slots[name] ?? slot);
  const { subject, text } = letters[status][language];
  return { to, language, subject: filled(subject), text: filled(text) };
}
