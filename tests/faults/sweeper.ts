/** A process of its own that sweeps the outbox once and prints how many mails it sent. Arguments: data folder, mail server. */
import { sweep } from '../../src/intake/outbox.ts';
import { openHousehold } from '../../src/ports.ts';

const [dataDir = '', smtp = ''] = process.argv.slice(2);
const { ports } = await openHousehold({ ...process.env, DATA_DIR: dataDir, SMTP_URL: smtp });
const household = ports({ page: () => Promise.reject(new Error('A sweep shows no page.')), later: () => undefined, mayPost: () => true });
const { sent } = await sweep({ ...household, log: () => undefined });
process.stdout.write(String(sent));
