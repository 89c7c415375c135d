import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { createRequestContext } from '../http/request-context.js';
import type { Config } from '../../config.js';
import { CONFIG, LOG } from '../platform.tokens.js';
import type { Log } from '../log.js';
import { errorFormatter } from './format-error.js';
import { operationCost } from './operation-cost.js';
import { maxTokens, operationLimits } from './operation-limits.js';
import { DateTimeScalar } from './scalars.js';

export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [CONFIG, LOG],
  useFactory: (config: Config, log: Log): Omit<ApolloDriverConfig, 'driver'> => ({
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    playground: false,
    graphiql: false,
    introspection: !config.production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: ['x-crossbench'] },
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens },
    validationRules: [operationLimits],
    stopOnTerminationSignals: false,
    // It would look at every field that is resolved, to find out how long each may be cached; nothing here may.
    plugins: [ApolloServerPluginCacheControlDisabled(), operationCost()],
    formatError: errorFormatter(log),
    context: ({ req, res }: { req: Request; res: Response }) => createRequestContext(req, res),
  }),
});

export const graphqlProviders = [DateTimeScalar];
