import { HttpConnection } from './http-connection.js';
import type { FromLoad, Shot, ShotResult, ToLoad } from './plan.js';
import { Requests } from './requests.js';

/** The program that sends the requests, apart from everything that is measured. */
const plans = new Map<string, Requests>();

process.on('message', (message: ToLoad) => {
  if ('plan' in message) {
    plans.set(message.name, new Requests(message.plan));
    tell({ ready: true });
  } else {
    shoot(message.shot).then((result) => tell({ result }), (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  }
});
process.once('disconnect', () => process.exit(0));

function tell(message: FromLoad): void {
  process.send?.(message);
}

/** Each connection sends its next request when the last one is answered. */
async function shoot({ plan: name, port, connections, seconds }: Shot): Promise<ShotResult> {
  const requests = plans.get(name);
  if (!requests) throw new Error(`There is no plan ${name}`);
  const all = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const result = { milliseconds: [] as number[], errors: 0, firstError: null as string | null, bytes: 0 };
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(all.map((connection, number) => keepAsking(requests, connection, number)));
  const took = (performance.now() - started) / 1000;
  for (const connection of all) connection.close();
  return { ...result, seconds: took };

  async function keepAsking(requests: Requests, connection: HttpConnection, number: number): Promise<void> {
    for (let now = performance.now(); now < end; ) {
      const request = requests.take(number, connections);
      if (!request) return;
      const answer = await connection.send(request.bytes);
      const later = performance.now();
      result.milliseconds.push(later - now);
      result.bytes += answer.bytes;
      now = later;
      const problem = problemWith(answer.status, answer.text(), requests.expect);
      if (!problem) requests.taken(request);
      else {
        result.errors += 1;
        result.firstError ??= problem;
      }
    }
  }
}

/** A GraphQL error stands in an answer of status 200, beside or without data. */
function problemWith(status: number, text: string, expect: string): string | null {
  const fine = status === 200 && !text.includes('"errors":') && text.includes(expect);
  return fine ? null : `${status} ${text.slice(0, 600)}`;
}
