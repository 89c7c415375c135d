import type { Config } from '../config.js';
import { demoSignIns } from './demo-people.js';

/** Says where Crossbench is and, in the demo, as whom one can sign in. */
export function announce(config: Config, dataDirectory: string | null, say: (line: string) => void): void {
  if (config.role === 'worker') return say('The Crossbench worker runs. Stop it with Ctrl-C.');
  say(`\n${config.siteName} is at ${config.publicUrl}`);
  if (dataDirectory) say(`Its data is in ${dataDirectory}`);
  if (!config.production && !config.smtpUrl) say(`Mail is not sent but shown at ${config.publicUrl}/dev/mail`);
  if (config.demo) {
    say('\nSign in as one of these:');
    for (const { email, password, role } of demoSignIns()) say(`  ${email}  ${password}  (${role})`);
  }
  say('\nStop it with Ctrl-C.');
}
