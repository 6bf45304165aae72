/** The little of autocannon 9 that is used; it comes without types. */
declare module 'autocannon' {
  export interface Request { body?: string }
  export interface Options {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration?: number;
    /** So many requests instead of a time. */
    readonly amount?: number;
    readonly timeout?: number;
    readonly requests: readonly {
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly setupRequest: (request: Request) => Request;
      readonly onResponse: (status: number, body: string, context: object, headers: Readonly<Record<string, string>>) => void;
    }[];
  }
  export interface Result {
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number; readonly max: number; readonly average: number };
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
