import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does when a mail has come in whole. */
export type Mood = 'accept' | 'busy' | 'refuse' | 'hang up';

export interface Delivered {
  readonly mail: ParsedMail;
  readonly raw: string;
  /** The envelope's recipients. */
  readonly recipients: readonly string[];
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** What was accepted, in order. */
  readonly delivered: Delivered[];
  /** Sessions in which a whole mail came in, whatever the answer was. */
  tried: number;
  mood: Mood;
  /** Waits before the answer, in milliseconds. */
  delay: number;
  readonly stop: () => Promise<void>;
}

const answers = { busy: [451, 'Try again later'], refuse: [550, 'No such user'] } as const;

/** A real SMTP server on a free or given port, without encryption and log-in. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 50,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => { chunks.push(chunk); });
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        server.tried += 1;
        const { mood } = server;
        const answer = async (): Promise<void> => {
          if (mood === 'accept') {
            server.delivered.push({
              mail: await simpleParser(raw), raw: raw.toString('latin1'),
              recipients: session.envelope.rcptTo.map(({ address }) => address),
            });
            callback();
          } else if (mood === 'hang up') {
            for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
          } else {
            const [responseCode, text] = answers[mood];
            callback(Object.assign(new Error(text), { responseCode }));
          }
        };
        setTimeout(() => { void answer(); }, server.delay);
      });
    },
  });
  const sockets = new Set<Socket>();
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  smtp.on('error', () => undefined);
  smtp.listen(port, '127.0.0.1');
  await once(smtp.server, 'listening');
  const bound = (smtp.server.address() as AddressInfo).port;
  const server: MailServer = {
    url: `smtp://127.0.0.1:${String(bound)}`, port: bound, delivered: [], tried: 0, mood: 'accept', delay: 0,
    stop: () => new Promise((resolve) => { smtp.close(() => { resolve(); }); }),
  };
  return server;
}
