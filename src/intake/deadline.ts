import type { Form } from '../forms/form.ts';
import type { Ports } from './ports.ts';

/** Day in Leipzig, as "2027-03-31". */
const dayInLeipzig = (date: Date): string => date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

/** The last day on which an application may be changed, as the form's built page says it; undefined while none is known. */
export async function deadlineOf(ports: Ports, form: Form): Promise<string | undefined> {
  const page = await ports.page(form.path);
  return /<meta name="application-deadline" content="(\d{4}-\d{2}-\d{2})"/u.exec(page)?.[1];
}

/** Whether the deadline of a form is over; its last day counts until midnight in Leipzig. */
export async function isClosed(ports: Ports, form: Form): Promise<boolean> {
  const deadline = await deadlineOf(ports, form);
  return deadline !== undefined && dayInLeipzig(ports.now()) > deadline;
}
