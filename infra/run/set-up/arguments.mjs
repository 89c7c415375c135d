/** What was asked for: also `npm start --production` without `--`, which npm takes for a setting of its own. */
export function ownArguments() {
  const args = process.argv.slice(2);
  const swallowed = process.env.npm_config_production === 'true' && !args.includes('--production');
  return swallowed ? [...args, '--production'] : args;
}
