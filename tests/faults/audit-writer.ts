/** A process of its own that writes entries into the audit log. Arguments: data folder, number of the writer, how many. */
import { appendAudit } from '../../src/records/audit.ts';
import { filesStore } from '../../src/stores/files.ts';

const [dataDir = '', writer = '', count = ''] = process.argv.slice(2);
const store = filesStore(dataDir);
for (let turn = 0; turn < Number(count); turn += 1) {
  await appendAudit(store, new Date(), { event: 'deleted', id: 'A'.repeat(32), detail: `${writer}-${turn}` });
  // What was told is what must be there, also when the process is killed next.
  process.stdout.write(`${writer}-${turn}\n`);
}
