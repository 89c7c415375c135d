import { parseArgs } from 'node:util';
import { CorrectDepartment } from '../features/identity/identity.public.js';
import { type Command, needed } from './command.js';

/** Moves a person to the right department. */
export const correctDepartment: Command = {
  name: 'correct department',
  usage: '--person EMAIL --department NAME',
  summary: 'moves a person to another department, as where several share an email domain and the wrong one was chosen',
  prepare(args) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { person: text, department: text } });
    const email = needed(values.person, 'person');
    const departmentName = needed(values.department, 'department');
    return async (app) => {
      const outcome = await app.get(CorrectDepartment, { strict: false }).run({ email, departmentName });
      if (outcome === 'corrected') return console.info(`${email} now belongs to ${departmentName}`);
      console.error(`Nothing was changed: there is ${outcome === 'no such account' ? `no account for ${email}` : `no department called ${departmentName}`}`);
      process.exitCode = 1;
    };
  },
};
