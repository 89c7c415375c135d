import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { fail } from './boot/fail.js';
import { nestLogger } from './boot/nest-logger.js';
import { openDatabase } from './boot/open-database.js';
import { type Command, UsageError } from './commands/command.js';
import { help } from './commands/help.js';
import { commands } from './commands/commands.js';
import { readConfig } from './config.js';
import { createLog } from './platform/log.js';

/** `npm run crossbench -- COMMAND`: what operators do from the shell. */
async function main(args: readonly string[]): Promise<void> {
  const command = commands.find(({ name }) => `${args.join(' ')} `.startsWith(`${name} `));
  if (!command) {
    console.info(help(commands));
    process.exitCode = args.length === 0 || args[0] === 'help' || args[0] === '--help' ? 0 : 1;
    return;
  }
  const run = prepare(command, args.slice(command.name.split(' ').length));
  if (!run) return;
  const config = readConfig(process.env);
  const database = await openDatabase(config, (line) => console.info(line));
  try {
    const log = createLog(config.logLevel);
    const app = await NestFactory.createApplicationContext(AppModule.with({ config, databaseUrl: database.url, log }), {
      logger: nestLogger(log),
      abortOnError: false,
    });
    await run(app).finally(() => app.close());
  } finally {
    await database.close();
  }
}

function prepare(command: Command, args: readonly string[]): ReturnType<Command['prepare']> | undefined {
  try {
    return command.prepare(args);
  } catch (error) {
    const usage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    if (!usage) throw error;
    console.error(`${(error as Error).message.split('\n')[0]}\n\n${help([command])}`);
    process.exitCode = 1;
    return undefined;
  }
}

main(process.argv.slice(2)).catch(fail);
