/**
 * What the office adds to applications: events, released decisions, holds, and its own log. Each is an envelope in plain sight and
 * sealed content that repeats it, as with applications, so that a changed envelope is found out.
 */
import * as z from 'zod/mini';
import { OpenError } from './opened.ts';

const recipient = z.string().check(z.regex(/^age1[\da-z-]+$/u));

/** Outside the seal: when, and whose key made it. */
export const officeHeader = z.strictObject({ v: z.literal(1), at: z.iso.datetime(), by: recipient });
export type OfficeHeader = z.infer<typeof officeHeader>;

/** Of a released decision also the day by which the application must now be deleted. */
export const decisionHeader = z.strictObject({ ...officeHeader.shape, due: z.iso.date() });
export type DecisionHeader = z.infer<typeof decisionHeader>;

/** A hold has no sealed part: until when nothing is deleted (the last day), or null where an earlier hold was lifted. */
export const holdRecord = z.strictObject({ ...officeHeader.shape, until: z.nullable(z.iso.date()) });
export type HoldRecord = z.infer<typeof holdRecord>;

/** Why the office deletes an application before its day; stands in what remains of it and in the audit log. */
export const deletionReasons = ['request', 'procedure-over', 'duplicate', 'error'] as const;
export type DeletionReason = (typeof deletionReasons)[number];

export const statuses = ['accepted', 'declined', 'waitlist'] as const;
export type Status = (typeof statuses)[number];

const id = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{32}$/u));
const longText = z.string().check(z.maxLength(5_000));

/** What the office does with one application. */
export const eventContent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('note'), text: longText.check(z.minLength(1)) }),
  /** One reviewer's marks by criterion; the newest of each reviewer counts. Not `done`: only its maker sees it. `version` is that of the criteria. */
  z.strictObject({ type: z.literal('score'), version: z.int().check(z.positive()), marks: z.record(z.string().check(z.maxLength(60)), z.int().check(z.gte(0), z.lte(10))), comment: z.optional(longText), done: z.boolean() }),
  /** A decision that waits to be released; `open` takes it back. The newest counts. */
  z.strictObject({ type: z.literal('decision'), status: z.enum([...statuses, 'open']), reason: z.optional(longText) }),
  /** At a mentee: what people say about the pair with a mentor. `pinned` and `agreed` hold it, `never` excludes it, `free` takes that back. The newest for each mentor counts. */
  z.strictObject({ type: z.literal('pair'), mentor: id, state: z.enum(['pinned', 'agreed', 'never', 'free']), reason: z.optional(longText) }),
  /** Why a hold was set or lifted; the day stands in the hold itself. */
  z.strictObject({ type: z.literal('hold'), until: z.nullable(z.iso.date()), reason: longText.check(z.minLength(1)) }),
]);
export type EventContent = z.infer<typeof eventContent>;

/** What concerns the office as a whole. */
export const deskContent = z.discriminatedUnion('type', [
  /** How an officer wants to be called; the newest for each key counts. */
  z.strictObject({ type: z.literal('officer'), recipient, name: z.string().check(z.minLength(1), z.maxLength(80)) }),
  /** The officer who made it (`by`) has looked at the list; what came in later is new to them. */
  z.strictObject({ type: z.literal('visit') }),
  /** Weights of the parts of the matching score, 0 to 10; the newest counts. */
  z.strictObject({ type: z.literal('weights'), weights: z.record(z.string().check(z.maxLength(60)), z.number().check(z.gte(0), z.lte(10))) }),
]);
export type DeskContent = z.infer<typeof deskContent>;

export const decisionContent = z.strictObject({ status: z.enum(statuses) });
export type DecisionContent = z.infer<typeof decisionContent>;

/** One kind of record: what stands outside and inside its seal. */
export interface OfficeRecordKind<H extends OfficeHeader, C> {
  readonly header: z.ZodMiniType<H>;
  readonly content: z.ZodMiniType<C>;
}
export const eventKind: OfficeRecordKind<OfficeHeader, EventContent> = { header: officeHeader, content: eventContent };
export const deskKind: OfficeRecordKind<OfficeHeader, DeskContent> = { header: officeHeader, content: deskContent };
export const decisionKind: OfficeRecordKind<DecisionHeader, DecisionContent> = { header: decisionHeader, content: decisionContent };

/** The header and content in an opened text, if its envelope is the one that was sealed. @throws OpenError */
export function officeRecordIn<H extends OfficeHeader, C>(kind: OfficeRecordKind<H, C>, text: string, envelope: H): { readonly header: H; readonly content: C } {
  const sealed = readSealed(kind, text);
  if (JSON.stringify(sealed.header) !== JSON.stringify(envelope)) throw new OpenError('altered');
  return sealed;
}

function readSealed<H extends OfficeHeader, C>({ header, content }: OfficeRecordKind<H, C>, text: string): { readonly header: H; readonly content: C } {
  try {
    return z.object({ header, content }).parse(JSON.parse(text));
  } catch (cause) {
    throw new OpenError('damaged', cause);
  }
}
