import type { Plan, PlannedRequest } from './plan.js';

interface Prepared {
  readonly planned: PlannedRequest;
  bytes: Buffer;
  timesTaken: number;
}

/** Hands out the requests of a plan to the connections that send them. */
export class Requests {
  private readonly prepared: Prepared[];
  private next = 0;
  private turns: number[] = [];

  constructor(private readonly plan: Plan) {
    this.prepared = plan.requests.map((planned) => ({ planned, bytes: this.write(planned), timesTaken: 0 }));
  }

  /** What every answer must hold. */
  get expect(): string {
    return this.plan.expect;
  }

  /** The next request for one of so many connections, or undefined when there is none left. */
  take(connection: number, connections: number): Prepared | undefined {
    if (this.plan.use === 'version') {
      const turn = this.turns[connection] ?? 0;
      this.turns[connection] = turn + 1;
      const own = Math.max(1, Math.floor(this.prepared.length / connections));
      return this.prepared[(connection + (turn % own) * connections) % this.prepared.length];
    }
    if (this.plan.use === 'consume' && this.next >= this.prepared.length) return undefined;
    this.next += 1;
    return this.prepared[(this.next - 1) % this.prepared.length];
  }

  /** Notes that the server took it. */
  taken(request: Prepared): void {
    if (this.plan.use !== 'version') return;
    request.timesTaken += 1;
    const { variables, otherBody } = request.planned;
    const input = variables.input as { baseVersion: number };
    input.baseVersion += 1;
    const isOther = otherBody && request.timesTaken % 2 === 1;
    request.bytes = this.write(isOther ? { ...request.planned, variables: { input: { ...input, body: otherBody } } } : request.planned);
  }

  private write({ sessionToken, variables }: PlannedRequest): Buffer {
    const { operationName, query } = this.plan;
    const body = JSON.stringify({ operationName, query, variables });
    const head = [
      'POST /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      'Accept: application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
      ...(this.plan.compressed ? ['Accept-Encoding: gzip'] : []),
      'X-Crossbench: 1',
      `Cookie: __Host-crossbench_session=${sessionToken}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
}
