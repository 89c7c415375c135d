import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { createLog } from '../log.js';
import { errorFormatter } from './format-error.js';

describe('errorFormatter', () => {
  it('keeps what was sent out of the log', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const error = new GraphQLError('Variable "$input" got invalid value { password: "tidal gannet" }', { extensions: { code: 'BAD_USER_INPUT' } });
    expect(errorFormatter(log)(error.toJSON(), error).extensions).toMatchObject({ code: 'BAD_REQUEST' });
    expect(lines.join()).toContain('BAD_USER_INPUT');
    expect(lines.join()).not.toContain('tidal gannet');
  });
});
