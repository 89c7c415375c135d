import type { PageTemplate } from './page-template.js';

export const meetingNote: PageTemplate = {
  id: 'meeting-note',
  name: 'Meeting note',
  description: 'What a meeting decided, and who does what by when',
  markdown: `
**Date:** day, month and year

**People there:** names

**Sent apologies:** names

## What we wanted to find out

Say in a sentence or two why you met.

## What we decided

- First decision, with the reason
- Second decision, with the reason

## Who does what

| Action | Who | By when |
| --- | --- | --- |
| What is to be done | Name | Date |
| What is to be done | Name | Date |

## What we talked about

Keep this short. Write down what somebody who was not there needs to know.

## Next meeting

Date, time and place, and what it will be about.
`,
};
