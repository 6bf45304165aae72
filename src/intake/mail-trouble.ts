/** What a mail server's refusal means. Its text stays unread: it may quote the address. */

const codesOf = (error: unknown): { readonly response: number | undefined; readonly code: string | undefined } => ({
  response: error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined,
  code: error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined,
});

/** What the mail server said, as a number or code: its text may quote the address. */
export function deliveryReason(error: unknown): string {
  const { response, code } = codesOf(error);
  return response === undefined ? code ?? (error instanceof Error ? error.name : 'unknown') : String(response);
}

/** A refusal of this address or this mail for good (RFC 5321, 4.2.1); a failed login is our own fault and mended by us. */
export function isPermanent(error: unknown): boolean {
  const { response, code } = codesOf(error);
  return response !== undefined && response >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}
