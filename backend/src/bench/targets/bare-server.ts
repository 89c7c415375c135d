import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** Apollo Server alone: the same schema, no resolvers, and answers that were given to it beforehand. */
let constant: Record<string, unknown> = {};

const typeDefs = await readFile(fileURLToPath(new URL('../../../../schema/schema.graphql', import.meta.url)), 'utf8');
const server = new ApolloServer({ typeDefs, rootValue: () => constant, includeStacktraceInErrorResponses: false, stopOnTerminationSignals: false });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });

process.on('message', (message: { constant: Record<string, unknown> }) => {
  constant = message.constant;
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.({ port: Number(new URL(url).port) });
