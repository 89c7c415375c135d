import { describe, expect, it } from '@jest/globals';
import { outlineOf, plainText } from '@crossbench/schema/rich-text';
import { markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import { pageTemplates } from './page-templates.js';
import { textOfTemplate } from './template-text.js';

describe('page templates', () => {
  it.each(pageTemplates.map((template) => [template.id, template] as const))('%s is read without a loss', (id, { markdown }) => {
    const read = markdownToRichText(markdown);
    expect(read.ok && read.losses).toEqual([]);
    const text = textOfTemplate(id);
    expect(outlineOf(text ?? { type: 'doc', content: [] }).length).toBeGreaterThan(3);
  });

  it('are empty without one, and unknown where there is none of that name', () => {
    expect(plainText(textOfTemplate(null) ?? { type: 'doc', content: [] })).toBe('');
    expect(textOfTemplate('poem')).toBeUndefined();
  });
});
