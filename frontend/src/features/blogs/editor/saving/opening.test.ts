import type { DeviceDraft } from './device-drafts';
import { emptyText, isBlank, sameText, type DraftText } from './draft-text';
import { open } from './opening';

function text(words: string, over: Partial<DraftText> = {}): DraftText {
  const body: DraftText['body'] = {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'a1' }, content: [{ type: 'text', text: words }] }],
  };
  return { ...emptyText('official', 'EVERYONE'), title: 'The bus stop', body, ...over };
}

function kept(words: string, version: number, keptAt = 1): DeviceDraft {
  return { postId: 'post', personId: 'priya', writer: `tab ${keptAt}`, version, text: text(words), keptAt };
}

describe('opening a draft', () => {
  const server = { text: text('from the server'), version: 4 };

  it('shows the text of the server when this device keeps nothing', () => {
    expect(open(server, [])).toMatchObject({ text: server.text, version: 4, isUnsaved: false, offers: [] });
  });

  it('goes on with the text of this device when it builds on the same version', () => {
    const draft = kept('written offline', 4);
    expect(open(server, [draft])).toMatchObject({ text: draft.text, isUnsaved: true, offers: [], stale: [draft] });
  });

  it('offers a text that builds on another version', () => {
    const draft = kept('written offline', 3);
    expect(open(server, [draft])).toMatchObject({ text: server.text, isUnsaved: false, offers: [draft] });
  });

  it('forgets a text that the server already has', () => {
    const draft = kept('from the server', 3);
    expect(open(server, [draft])).toMatchObject({ isUnsaved: false, offers: [], stale: [draft] });
  });

  it('goes on with the newest of several and offers the others', () => {
    const [newest, older] = [kept('second tab', 4, 9), kept('first tab', 4, 5)];
    expect(open(server, [newest, older])).toMatchObject({ text: newest.text, offers: [older] });
  });

  it('forgets an empty new post', () => {
    const blank = { ...kept('', 0), text: emptyText('official', 'EVERYONE') };
    expect(open({ text: emptyText('official', 'DEPARTMENT'), version: 0 }, [blank])).toMatchObject({
      offers: [],
      stale: [blank],
    });
  });
});

describe('comparing texts', () => {
  it.each([
    [
      'block ids',
      text('a'),
      text('a', { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ text: 'a', type: 'text' }] }] } }),
      true,
    ],
    ['spaces round the title', text('a'), text('a', { title: ' The bus stop ' }), true],
    ['the order of tags', text('a', { tags: ['Bus', 'rural'] }), text('a', { tags: ['rural', 'bus'] }), true],
    ['a word', text('a'), text('b'), false],
    ['the audience', text('a'), text('a', { audience: 'DEPARTMENT' }), false],
  ])('%s', (_name, one, other, answer) => {
    expect(sameText(one, other)).toBe(answer);
  });
});

it('a text with only a picture is not blank', () => {
  const body: DraftText['body'] = { type: 'doc', content: [{ type: 'image', attrs: { attachmentId: '1' } }] };
  expect(isBlank({ ...emptyText('official', 'EVERYONE'), body })).toBe(false);
});
