import { randomBytes } from 'node:crypto';
import type { World } from '../fill/fill.js';
import type { Target } from '../targets/target.js';

const megabytes = 50;
/** Half of them as random bytes, written as text; a little less, because of the first line. */
const randomBytesInFile = megabytes * 500_000 - 100;
const uploads = 3;
const watchEveryMilliseconds = 20;

/** Sends files of 50 MB to a draft, and watches how much memory the server takes meanwhile. Answers lines for people. */
export async function measureUpload(world: World, product: Target): Promise<string[]> {
  const draft = world.draftsToSave[0];
  if (!draft) throw new Error('There is no draft to send files to');
  const before = (await product.memory()).now;
  const lines: string[] = [];
  for (let number = 1; number <= uploads; number += 1) {
    let most = 0;
    const timer = setInterval(() => void product.memory().then(({ now }) => (most = Math.max(most, now))), watchEveryMilliseconds);
    const started = performance.now();
    await send(product.port, draft.id, draft.author.sessionToken, number).finally(() => clearInterval(timer));
    const seconds = (performance.now() - started) / 1000;
    lines.push(`${megabytes} MB in ${seconds.toFixed(2)} s (${(megabytes / seconds).toFixed(0)} MB/s), server at most ${most} MB, ${before} MB before the first`);
  }
  return lines;
}

/** One upload by the tus protocol: said first, then sent in one piece. */
async function send(port: number, itemId: string, sessionToken: string, number: number): Promise<void> {
  const body = Buffer.concat([Buffer.from('a,b\n'), Buffer.from(randomBytes(randomBytesInFile).toString('hex'))]);
  const headers = { 'x-crossbench': '1', 'tus-resumable': '1.0.0', cookie: `__Host-crossbench_session=${sessionToken}` };
  const encoded = (text: string): string => Buffer.from(text).toString('base64');
  const begun = await fetch(`http://127.0.0.1:${port}/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(body.length), 'upload-metadata': `item ${encoded(itemId)},name ${encoded(`numbers-${number}.csv`)}` },
  });
  const location = begun.headers.get('location');
  if (begun.status !== 201 || !location) throw new Error(`The upload was refused: ${begun.status} ${await begun.text()}`);
  const sent = await fetch(new URL(location, `http://127.0.0.1:${port}/uploads/`), {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body,
  });
  if (sent.status !== 204) throw new Error(`The upload broke off: ${sent.status} ${await sent.text()}`);
}
