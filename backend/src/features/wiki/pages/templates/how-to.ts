import type { PageTemplate } from './page-template.js';

export const howTo: PageTemplate = {
  id: 'how-to',
  name: 'How-to',
  description: 'Steps that somebody can follow who does this for the first time',
  markdown: `
Say in one sentence what people can do when they have followed this page, and who it is for.

## Before you start

You need:

- what to have at hand
- which access or permission, and who gives it
- how long it takes

## Steps

1. Begin each step with a verb. One action a step.
2. Say what people see when the step worked.
3. Stop when the task is done.

## If something goes wrong

| What happens | What to do |
| --- | --- |
| What people see | What helps |

## Get help

Name the team to ask, and when they answer.
`,
};
