/** From an opened record to what it says. */
import * as z from 'zod/mini';
import { applicationHeader } from '../../records/envelope.ts';
import {
  decisionContent, decisionHeader, deskKind, eventKind, holdRecord, officeHeader, officeRecordIn, type DecisionHeader, type DeskContent, type HoldRecord, type OfficeRecordKind,
} from '../../records/office-records.ts';
import { applicationIn, OpenError, type OpenProblem } from '../../records/opened.ts';
import type { OfficeEvent, ReleasedDecision, Revision } from '../model.ts';

/** A record apart from its seal: the line outside, and the text that was inside; empty where there is no seal. */
export type Unsealed =
  | { readonly outside: string; readonly inside: string }
  | { readonly outside: string; readonly problem: OpenProblem };

/** A released decision with the day of deletion that came with it. */
export interface Decided extends ReleasedDecision { readonly due: string }

export interface DeskEntry {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly content: DeskContent;
}

const decisionKind: OfficeRecordKind<DecisionHeader, z.infer<typeof decisionContent>> = { header: decisionHeader, content: decisionContent };

/** @throws OpenError */
export function readRevision(number: number, record: Unsealed): Revision {
  return { number, ...applicationIn(insideOf(record), lineOf(applicationHeader, record.outside)) };
}

/** @throws OpenError */
export function readEvent(number: number, record: Unsealed): OfficeEvent {
  const { header, content } = officeRecordIn(eventKind, insideOf(record), lineOf(officeHeader, record.outside));
  return { number, at: header.at, by: header.by, content };
}

/** @throws OpenError */
export function readDesk(number: number, record: Unsealed): DeskEntry {
  const { header, content } = officeRecordIn(deskKind, insideOf(record), lineOf(officeHeader, record.outside));
  return { number, at: header.at, by: header.by, content };
}

/** @throws OpenError */
export function readDecision(number: number, record: Unsealed): Decided {
  const { header, content } = officeRecordIn(decisionKind, insideOf(record), lineOf(decisionHeader, record.outside));
  return { number, at: header.at, by: header.by, due: header.due, status: content.status };
}

/** @throws OpenError */
export const readHold = (record: Unsealed): HoldRecord => lineOf(holdRecord, record.outside);

function insideOf(record: Unsealed): string {
  if ('problem' in record) throw new OpenError(record.problem);
  return record.inside;
}

function lineOf<H>(schema: z.core.$ZodType<H>, line: string): H {
  try {
    return z.parse(schema, JSON.parse(line));
  } catch (cause) {
    throw new OpenError('damaged', cause);
  }
}
