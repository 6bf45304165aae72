/**
 * What any server must do at the least, without anything of ours, for comparison: parse a form and store it durably, in a bare
 * node:http handler. Arguments: folder, then `store` (one file, synced) or `seal` (sealed by the library to three recipients
 * before).
 */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { recipientOf, seal } from '../../src/records/seal.ts';

const [folder = '', kind = ''] = process.argv.slice(2);
const recipients = await Promise.all(Array.from({ length: 3 }, async () => recipientOf(await generateX25519Identity())));

const finished: Readonly<Record<string, (text: string) => Promise<Uint8Array>>> = {
  store: (text) => Promise.resolve(new TextEncoder().encode(text)),
  seal: (text) => seal(text, recipients),
};
const finish = finished[kind];
if (!finish) throw new Error(`No such handler: ${kind}`);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function storeDurably(bytes: Uint8Array): Promise<string> {
  const name = randomBytes(16).toString('hex');
  const file = await open(join(folder, name), 'wx', 0o600);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  return name;
}

createServer((request, response) => {
  if (request.method !== 'POST') {
    response.end('ok');
    return;
  }
  void (async () => {
    const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const name = await storeDurably(await finish(JSON.stringify(fields)));
    response.writeHead(303, { Location: `/${name}` }).end();
  })();
}).listen(Number(process.env['PORT']), process.env['HOST']);
process.on('SIGTERM', () => { process.exit(0); });
