/** The statuses that mean something to the client library; every other is a fault. A write is only answered with 200 or 412. */
const meaningful: Readonly<Record<string, readonly number[]>> = {
  get: [200, 204, 404],
  head: [200, 404],
  put: [200, 412],
  delete: [200, 204, 404],
};

/** Why a request to Netlify Blobs failed, for the log: never an address, which holds a key. */
export class BlobsFault extends Error {
  readonly code: string;
  constructor(code: string, cause?: unknown) {
    super(`Netlify Blobs: ${code}`, { cause });
    this.name = 'BlobsFault';
    this.code = code;
  }
}

export interface PatientFetch {
  readonly fetch: typeof globalThis.fetch;
  /** What went wrong last, if anything did. */
  readonly fault: () => BlobsFault | undefined;
}

/** Pause before the second attempt, in milliseconds. */
const breath = 100;

/**
 * A `fetch` for @netlify/blobs 11.1.1, whose own way with faults would cost records or time:
 *
 * - It repeats failed requests five times, 5 s apart. Here a fault is repeated once and soon: a function that slept between
 *   two requests often finds its connection dead. After that, or when `deadline` is over, the library is handed a status that
 *   it does not repeat.
 * - It takes any answer to a conditional write but 412 for success, and its ETag for proof. Here an answer that is none of
 *   the expected ones loses its ETag.
 *
 * @param deadline gives the signal that ends a request
 */
export function patientFetch(fetch: typeof globalThis.fetch, deadline: () => AbortSignal): PatientFetch {
  let fault: BlobsFault | undefined;
  const attempt = async (input: string | URL | Request, init: RequestInit, signal: AbortSignal): Promise<Response | BlobsFault> => {
    try {
      const response = await fetch(input, { ...init, signal });
      if (meaningful[(init.method ?? 'get').toLowerCase()]?.includes(response.status) === true) return response;
      await response.body?.cancel();
      return new BlobsFault(String(response.status));
    } catch (error) {
      return new BlobsFault(signal.aborted ? 'TimeoutError' : codeOf(error), error);
    }
  };
  return {
    fault: () => fault,
    fetch: async (input, init = {}) => {
      const signal = deadline();
      let outcome = await attempt(input, init, signal);
      if (outcome instanceof BlobsFault && isPassing(outcome.code) && !signal.aborted) {
        await new Promise((resolve) => { setTimeout(resolve, breath); });
        outcome = await attempt(input, init, signal);
      }
      if (!(outcome instanceof BlobsFault)) return outcome;
      fault = outcome;
      // 400 is neither repeated nor believed.
      return new Response(null, { status: 400 });
    },
  };
}

/** Whether the next attempt may well succeed: no answer at all, too many requests, or a fault of the service. */
const isPassing = (code: string): boolean => !/^\d+$/u.test(code) || Number(code) === 429 || Number(code) >= 500;

/** `fetch` hides the code of a broken connection in the cause. */
const codeOf = (error: unknown): string => {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : error instanceof Error ? error.name : 'unknown';
};
