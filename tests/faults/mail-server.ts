import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does: with a mail that has come in whole, or before that with its recipient, its sender or a log-in. */
export type Mood = 'accept' | 'busy' | 'refuse' | 'hang up' | 'busy box' | 'no such box' | 'wrong password';

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
  /** Sessions in which a mail came in whole or its recipient was refused. */
  tried: number;
  mood: Mood;
  /** Waits before the answer, in milliseconds. */
  delay: number;
  readonly stop: () => Promise<void>;
}

const answers = { busy: [451, 'Try again later'], refuse: [554, 'Looks like spam'], 'busy box': [452, 'Mailbox full'], 'no such box': [550, 'No such user'], 'wrong password': [535, 'No'] } as const;

const refusal = (mood: keyof typeof answers): Error => Object.assign(new Error(answers[mood][1]), { responseCode: answers[mood][0] });

/** A real SMTP server on a free or given port, without encryption and log-in. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const smtp = new SMTPServer({
    authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 50,
    onAuth(auth, _, callback) {
      if (server.mood === 'wrong password') callback(refusal(server.mood));
      else callback(null, { user: auth.username ?? 'somebody' });
    },
    onRcptTo(_, __, callback) {
      const { mood } = server;
      const isRefused = mood === 'busy box' || mood === 'no such box';
      if (isRefused) server.tried += 1;
      callback(isRefused ? refusal(mood) : null);
    },
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
            callback(refusal(mood));
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
