import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection that sends what the test says, byte for byte, as no well-behaved client would. */
export interface RawClient {
  readonly socket: Socket;
  readonly write: (text: string) => void;
  /** Everything received until the other side ended; rejects after `wait` milliseconds. */
  readonly answer: (wait?: number) => Promise<string>;
}

export async function rawClient(url: string): Promise<RawClient> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk: Buffer) => { received += chunk.toString('latin1'); });
  // A reset by the server is an end like any other here.
  socket.on('error', () => undefined);
  const ended = once(socket, 'close').catch(() => undefined);
  await once(socket, 'connect');
  return {
    socket,
    write: (text) => { socket.write(text); },
    async answer(wait = 20_000) {
      const late = setTimeout(() => { socket.destroy(); received += '\n[gave up waiting]'; }, wait);
      await ended;
      clearTimeout(late);
      return Buffer.from(received, 'latin1').toString();
    },
  };
}

/** Sends one request and closes; the whole answer as text. */
export async function rawRequest(url: string, request: string): Promise<string> {
  const client = await rawClient(url);
  client.write(request);
  return client.answer(5_000);
}
