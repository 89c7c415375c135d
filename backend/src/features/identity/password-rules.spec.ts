import { describe, expect, it } from '@jest/globals';
import { problemWithPassword } from './password-rules.js';

const own = ['priya.raman@skills.example', 'Priya Raman'];

describe('problemWithPassword', () => {
  it.each(['short', 'elevenchars', ''])('refuses "%s" as too short', (password) => {
    expect(problemWithPassword(password, own)).toMatch('12 characters or more');
  });

  it.each(['password1234', 'qwertyuiop12', 'aaaaaaaaaaaa', '123456789012', 'Password123!', 'priyaraman12', 'crossbench12', 'letmeinletmein'])(
    'refuses "%s" as too easy to guess',
    (password) => expect(problemWithPassword(password, own)).toMatch('too easy to guess'),
  );

  it.each(['tidal gannet stapler', 'kF9#mQ2x!vLp', 'ni welaf y môr heddiw'])('accepts "%s"', (password) => {
    expect(problemWithPassword(password, own)).toBeNull();
  });

  it('refuses what no form should send', () => expect(problemWithPassword('x'.repeat(129), own)).toMatch('128 characters or fewer'));
});
