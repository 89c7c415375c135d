import type { PageTemplate } from './page-template.js';

export const policy: PageTemplate = {
  id: 'policy',
  name: 'Policy',
  description: 'What people must or may do, and who to ask about exceptions',
  markdown: `
Say in two or three sentences what this policy asks of people and why.

## Who it is for

Who has to follow it, and who does not.

## What you must do

- Use “must” for what is required, and say where that comes from
- Use “should” for what is expected unless there is a good reason

## What you must not do

- Say it plainly, with an example

## Exceptions

Who can agree to one, how to ask, and how long it takes.

## If it is not followed

What happens, and who to tell.

## More about this

- The law or standard behind it
- Guidance that helps to follow it
`,
};
