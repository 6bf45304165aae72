/** What people type as the office's future keys. */
import { Encrypter } from 'age-encryption';

/** Whether the library seals to it: its checksum finds nearly every slip of a finger. */
function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

export type TypedRecipients =
  | { readonly ok: true; readonly recipients: readonly string[] }
  | { readonly ok: false; readonly problem: 'secret' }
  | { readonly ok: false; readonly problem: 'few' }
  | { readonly ok: false; readonly problem: 'wrong'; readonly line: string };

/** Reads public keys, one a line or as they stand in the setting; the same key twice counts once. */
export function readRecipients(typed: string): TypedRecipients {
  if (/AGE-SECRET-KEY-/iu.test(typed)) return { ok: false, problem: 'secret' };
  const words = typed.replace(/^\s*OFFICE_RECIPIENTS\s*=/u, '').split(/[\s,;"'„“”]+/u).filter(Boolean);
  const wrong = words.find((word) => !isRecipient(word));
  if (wrong !== undefined) return { ok: false, problem: 'wrong', line: wrong.length > 30 ? `${wrong.slice(0, 30)}…` : wrong };
  const recipients = [...new Set(words)];
  return recipients.length < 2 ? { ok: false, problem: 'few' } : { ok: true, recipients };
}
