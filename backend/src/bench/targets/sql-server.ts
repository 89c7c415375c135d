import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import { actorOf } from './sql/actor.js';
import { readRows, type Ask } from './sql/statements.js';

/** The same rows by hand-written, prepared SQL over one pool, as JSON, without GraphQL. */
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 });

interface Request {
  readonly operationName: string;
  readonly variables: Ask['variables'];
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const { operationName, variables } = (await json(request)) as Request;
  const actor = await actorOf(pool, request.headers.cookie?.split('=')[1] ?? '');
  if (!actor) throw new Error('This session is not open');
  return readRows(operationName, { pool, actor, variables });
}

const server = createServer((request, response) => {
  answer(request).then(
    (data) => {
      const body = JSON.stringify({ data });
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', Buffer.byteLength(body));
      response.end(body);
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.({ port: address.port });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
