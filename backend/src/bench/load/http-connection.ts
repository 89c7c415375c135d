import { type Socket, connect } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface HttpAnswer {
  readonly status: number;
  readonly bytes: number;
  /** The body as text; unpacked when it came compressed. */
  text(): string;
}

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('\r\n0\r\n\r\n');

/** One kept-alive connection, one request at a time; as little work as can be, because the server shares the machine. */
export class HttpConnection {
  private readonly socket: Socket;
  private received: Buffer[] = [];
  private size = 0;
  private missing: ((received: Buffer) => boolean) | undefined;
  private settle: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (part) => this.take(part));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('The server closed the connection')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.off('error', reject);
        resolve(new HttpConnection(socket));
      });
      socket.once('error', reject);
    });
  }

  send(request: Buffer): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.settle = undefined;
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.received.push(part);
    this.size += part.length;
    this.missing ??= this.readHead();
    if (!this.missing || this.missing(part)) return;
    const whole = this.received.length === 1 ? part : Buffer.concat(this.received);
    const { settle } = this;
    this.received = [];
    this.size = 0;
    this.missing = undefined;
    this.settle = undefined;
    settle?.resolve(answerIn(whole));
  }

  /** How to tell whether the answer is still missing something; undefined while its head is. */
  private readHead(): ((part: Buffer) => boolean) | undefined {
    const head = Buffer.concat(this.received);
    const end = head.indexOf(headEnd);
    if (end < 0) return undefined;
    const length = /\r\ncontent-length: (\d+)/i.exec(head.toString('latin1', 0, end))?.[1];
    if (length !== undefined) return () => this.size < end + headEnd.length + Number(length);
    return (part) => !(part.length >= lastChunk.length ? part : Buffer.concat(this.received)).subarray(-lastChunk.length).equals(lastChunk);
  }

  private fail(error: Error): void {
    const { settle } = this;
    this.settle = undefined;
    settle?.reject(error);
  }
}

function answerIn(whole: Buffer): HttpAnswer {
  return {
    status: Number(whole.toString('latin1', 9, 12)),
    bytes: whole.length,
    text: () => {
      const end = whole.indexOf(headEnd);
      const head = whole.toString('latin1', 0, end).toLowerCase();
      const body = whole.subarray(end + headEnd.length);
      const joined = head.includes('transfer-encoding: chunked') ? joinChunks(body) : body;
      return (head.includes('content-encoding: gzip') ? gunzipSync(joined) : joined).toString();
    },
  };
}

function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (!length) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
