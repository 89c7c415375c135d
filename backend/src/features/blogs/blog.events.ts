import type { DomainEvent } from '../../platform/events/domain-event.js';

export const blogDescribed = (id: string): DomainEvent => ({ name: 'blog-described', subjectId: id });

export const blogEditorNamed = (id: string, personId: string): DomainEvent => ({ name: 'blog-editor-named', subjectId: id, facts: { personId } });

export const blogEditorRemoved = (id: string, personId: string): DomainEvent => ({ name: 'blog-editor-removed', subjectId: id, facts: { personId } });

/** What is pinned, or the order of it, has changed. */
export const blogPinsChanged = (id: string, postId: string, change: 'pinned' | 'unpinned' | 'moved'): DomainEvent => ({
  name: 'blog-pins-changed',
  subjectId: id,
  facts: { postId, change },
});
