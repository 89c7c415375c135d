import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import type { PackManifest } from '../format/pack-format.js';

export type PackFiles = Record<string, Uint8Array>;

/** The pack of a group, as an owner downloads it. */
export async function packOf(app: TestApp, owner: TestClient, groupId: string): Promise<Buffer> {
  await owner.ask('mutation ($id: ID!) { requestGroupPack(groupId: $id) { id } }', { id: groupId });
  await app.runJobs();
  const { groupPack } = await owner.ask<{ groupPack: { path: string } }>('query ($id: ID!) { groupPack(groupId: $id) { path } }', { id: groupId });
  return Buffer.from(await (await owner.fetch(groupPack.path)).arrayBuffer());
}

export interface ReadImport {
  id: string;
  state: string;
  progress: number;
  preview: Record<string, unknown> | null;
  refusal: { reason: string; message: string; path: string | null } | null;
}

export const importFields = `id state progress fileName byteSize sender { name }
  preview { name nameHere kind posts comments files membersMatched membersUnmatched ownersMatched authorsMatched authorsMade
    refusedPosts { path marking } refusedPostCount leftOutFiles leftOutFileCount }
  refusal { reason message path }`;

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Sends a pack; the answer of the server. */
export function sendPack(client: TestClient, pack: Buffer, name = 'group.zip'): Promise<Response> {
  return client.fetch('/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0', 'upload-length': String(pack.length), 'content-type': 'application/offset+octet-stream',
      'upload-metadata': `purpose ${base64('group-pack')},name ${base64(name)}`,
    },
    body: Uint8Array.from(pack),
  });
}

/** Sends a pack and has it looked at. */
export async function checkedImport(app: TestApp, admin: TestClient, pack: Buffer): Promise<ReadImport> {
  const sent = await sendPack(admin, pack);
  if (sent.status !== 201) throw new Error(`Not taken: ${sent.status} ${await sent.text()}`);
  await app.runJobs();
  return importOf(admin, sent.headers.get('location')?.split('/').at(-1) ?? '');
}

export async function importOf(admin: TestClient, id: string): Promise<ReadImport> {
  const { groupImports } = await admin.ask<{ groupImports: ReadImport[] }>(`{ groupImports { ${importFields} } }`);
  const found = groupImports.find((one) => one.id === id);
  if (!found) throw new Error('The import is not listed');
  return found;
}

/** Has a pack imported that was looked at. */
export async function startImport(app: TestApp, admin: TestClient, id: string): Promise<ReadImport> {
  await admin.ask(`mutation ($id: ID!) { startGroupImport(id: $id) { state } }`, { id });
  await app.runJobs();
  return importOf(admin, id);
}

/** The same pack with other files in it, whose list fits them. */
export function changedPack(pack: Buffer, change: (files: PackFiles) => void): Buffer {
  const files: PackFiles = unzipSync(new Uint8Array(pack));
  change(files);
  const manifest = files['manifest.json'];
  if (manifest) files['manifest.json'] = strToU8(JSON.stringify({ ...(JSON.parse(strFromU8(manifest)) as PackManifest), entries: entriesOf(files) }));
  return Buffer.from(zipSync(files));
}

function entriesOf(files: PackFiles): PackManifest['entries'] {
  return Object.entries(files).filter(([path]) => path !== 'manifest.json').map(([path, bytes]) => ({
    path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

/** Changes a JSON document of a pack. */
export function changeJson(files: PackFiles, path: string, change: (data: never) => void): void {
  const data = JSON.parse(strFromU8(files[path] ?? strToU8('{}'))) as never;
  change(data);
  files[path] = strToU8(JSON.stringify(data));
}

/** The path of the post with this title. */
export function postPath(files: PackFiles, title: string): string {
  const found = Object.entries(files).find(([path, bytes]) => /^posts\/.*\.json$/.test(path) && (JSON.parse(strFromU8(bytes)) as { title: string }).title === title);
  if (!found) throw new Error(`No post is called ${title}`);
  return found[0];
}
