import { Agent as HttpAgent, type RequestOptions, request as requestOverHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestOverHttps } from 'node:https';
import { MeilisearchApiError, type MeilisearchErrorResponse } from 'meilisearch';

/** Asks over connections that stay open, without `fetch`, which takes twice the processor time of the program. */
export class KeptConnections {
  private readonly agent: HttpAgent;
  private readonly base: URL;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(host: string, apiKey: string | undefined, private readonly milliseconds: number) {
    this.base = new URL(host.endsWith('/') ? host : `${host}/`);
    this.agent = this.isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
    this.headers = { 'Content-Type': 'application/json', ...(apiKey !== undefined && { Authorization: `Bearer ${apiKey}` }) };
  }

  /** What is posted must be safe to post twice. Refusals are those that the client of Meilisearch throws. */
  async post<Answer>(path: string, question: object): Promise<Answer> {
    const body = Buffer.from(JSON.stringify(question));
    const deadline = performance.now() + this.milliseconds;
    const { status, text } = await this.exchange(new URL(path, this.base), body, deadline);
    const answer = parsed(text);
    if (status === 200 && answer) return answer as Answer;
    if (isRefusal(answer)) throw new MeilisearchApiError(new Response(null, { status }), answer);
    throw new Error(`the answer with status ${status} was not one of Meilisearch`);
  }

  close(): void {
    this.agent.destroy();
  }

  private get isSecure(): boolean {
    return this.base.protocol === 'https:';
  }

  private exchange(url: URL, body: Buffer, deadline: number): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const options: RequestOptions = { method: 'POST', agent: this.agent, headers: { ...this.headers, 'Content-Length': body.length } };
      const asking = (this.isSecure ? requestOverHttps : requestOverHttp)(url, options);
      let isDecided = false;
      const late = setTimeout(() => {
        isDecided = true;
        reject(new Error(`no answer within ${this.milliseconds} ms`));
        asking.destroy();
      }, deadline - performance.now());
      const fail = (error: Error & { code?: string }): void => {
        clearTimeout(late);
        // The server had closed the connection while nothing was asked over it.
        const isWorthAnother = asking.reusedSocket && !isDecided && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
        if (isWorthAnother) this.exchange(url, body, deadline).then(resolve, reject);
        else reject(error);
      };
      asking.on('error', fail).on('response', (answer) => {
        isDecided = true;
        const pieces: Buffer[] = [];
        answer.on('error', fail).on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
          clearTimeout(late);
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString() });
        });
      });
      asking.end(body);
    });
  }
}

/** Undefined where it is no object of JSON: a proxy in between may answer anything, which no message should repeat. */
function parsed(text: string): object | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

function isRefusal(answer: object | undefined): answer is MeilisearchErrorResponse {
  return answer !== undefined && 'code' in answer && typeof answer.code === 'string';
}
