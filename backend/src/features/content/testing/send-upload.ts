import type { TestClient } from '../../../testing/test-client.js';

export interface UploadAnswer {
  readonly status: number;
  /** Of the attachment that it becomes; empty when it was refused. */
  readonly id: string;
  /** Why it was refused. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

export interface UploadFile {
  readonly item: string;
  readonly name: string;
  readonly body: Buffer | string;
  readonly replaces?: string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Headers that begin an upload. */
export function beginning({ item, name, body, replaces }: UploadFile): Record<string, string> {
  const metadata = [`item ${base64(item)}`, `name ${base64(name)}`, ...(replaces ? [`replaces ${base64(replaces)}`] : [])];
  return { 'tus-resumable': '1.0.0', 'upload-length': String(Buffer.from(body).length), 'upload-metadata': metadata.join(',') };
}

/** Sends a file in one request, as the editor does with small ones. */
export async function sendUpload(client: TestClient, file: UploadFile): Promise<UploadAnswer> {
  const response = await client.fetch('/uploads', {
    method: 'POST',
    headers: { ...beginning(file), 'content-type': 'application/offset+octet-stream' },
    body: Uint8Array.from(Buffer.from(file.body)),
  });
  return readAnswer(response);
}

/** Begins an upload without sending anything. */
export async function beginUpload(client: TestClient, file: UploadFile): Promise<UploadAnswer> {
  return readAnswer(await client.fetch('/uploads', { method: 'POST', headers: beginning(file) }));
}

/** Sends what follows an offset. */
export async function sendPiece(client: TestClient, id: string, piece: Buffer, offset: number): Promise<UploadAnswer> {
  const response = await client.fetch(`/uploads/${id}`, {
    method: 'PATCH',
    headers: { 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: Uint8Array.from(piece),
  });
  return { ...(await readAnswer(response)), id };
}

/** How many bytes the server has; undefined when it knows nothing of the upload. */
export async function offsetOf(client: TestClient, id: string): Promise<number | undefined> {
  const response = await client.fetch(`/uploads/${id}`, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
  return response.status === 200 ? Number(response.headers.get('upload-offset')) : undefined;
}

async function readAnswer(response: Response): Promise<UploadAnswer> {
  const text = await response.text();
  const refusal = text.startsWith('{') ? (JSON.parse(text) as { code?: string; message?: string }) : {};
  return { status: response.status, id: response.headers.get('location')?.split('/').at(-1) ?? '', code: refusal.code, message: refusal.message };
}
