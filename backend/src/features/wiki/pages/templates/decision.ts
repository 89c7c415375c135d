import type { PageTemplate } from './page-template.js';

export const decision: PageTemplate = {
  id: 'decision',
  name: 'Decision',
  description: 'What was decided, why, and what else was considered',
  markdown: `
**Status:** proposed, agreed or replaced

**Date:** day, month and year

**Decided by:** names or positions

## What we decided

Write the decision in one or two sentences that make sense on their own.

## Why it had to be decided

What is the situation? What happens if nobody decides?

## What we considered

### First choice

What speaks for it, and what against it.

### Second choice

What speaks for it, and what against it.

## What follows from it

- What becomes easier
- What becomes harder
- What we need to do now

## When we look at it again

A date, or what would have to change.
`,
};
