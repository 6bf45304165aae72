/** The little of ws 8 that is used; it comes without types. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { AddressInfo } from 'node:net';
  export class WebSocket extends EventEmitter {
    constructor(address: string, options?: { readonly perMessageDeflate?: boolean; readonly maxPayload?: number });
    send(message: string): void;
    close(): void;
    on(event: 'open' | 'close', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'message', listener: (data: Buffer) => void): this;
  }
  export class WebSocketServer extends EventEmitter {
    constructor(options: { readonly host: string; readonly port: number });
    address(): AddressInfo;
    on(event: 'connection', listener: (socket: WebSocket, request: { readonly url: string }) => void): this;
  }
}
