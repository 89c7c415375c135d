import type { PageTemplate } from './page-template.js';

export const servicePage: PageTemplate = {
  id: 'service-page',
  name: 'Service page',
  description: 'What a team offers, who can use it and how to ask for it',
  markdown: `
Say in one sentence what the service does for the people who use it.

## Who can use it

Which departments, teams or roles, and anything they need first.

## What you get

- What is included
- What is not included

## How to ask for it

1. Where to go, or whom to write to
2. What to tell the team
3. When you hear back

## How long it takes and what it costs

| Request | Usual time | Cost |
| --- | --- | --- |
| What people ask for | Working days | None, or how much |

## Who runs it

The team, how to reach them and when.

## If something does not work

Where to report it, and where to see what is known already.
`,
};
