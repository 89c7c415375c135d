import { limits } from '@crossbench/schema/limits';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { Navigate } from 'react-router';
import { PageTextDocument, SavePlainPageDocument, type EditedPageFragment } from '../../../gql/wiki/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { Notice } from '../../../ui/notice/notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { EditorFrame } from './editor-frame';
import { PlainConflict, type TheirText } from './plain-conflict';
import { UnsentWarning } from './unsent-warning';
import { WritingSurface } from './writing-surface';

interface PlainEditorProps {
  page: EditedPageFragment;
  hosts: readonly string[];
}

/** Where a page is written without a live connection: saved as a whole, and merged with what others have written. */
export function PlainEditor({ page, hosts }: PlainEditorProps) {
  const { data } = usePageQuery({ query: PageTextDocument, variables: { address: page.id }, requestPolicy: 'network-only' });
  if (!data) return <Skeleton label="Loading the text" rows={1} />;
  return <OpenedPlainEditor page={page} hosts={hosts} start={data.wikiPageText} />;
}

function OpenedPlainEditor({ page, hosts, start }: PlainEditorProps & { start: TheirText }) {
  const [opened] = useState(start);
  const [editor, setEditor] = useState<Editor>();
  const [isChanged, setIsChanged] = useState(false);
  const [theirs, setTheirs] = useState<TheirText>();
  const [base, setBase] = useState(opened.versionNumber);
  const form = useFormMutation({
    mutation: SavePlainPageDocument,
    pick: (data) => data.savePlainWikiPage,
    onResult: (result) => {
      if (result.__typename === 'WikiPageConflict') setTheirs(result.theirs);
    },
  });
  const noteChange = useCallback(() => setIsChanged(true), []);
  const keepEditor = useCallback((made: Editor) => setEditor(made), []);
  const decide = (text: TheirText, useTheirs: boolean) => {
    if (useTheirs) editor?.commands.setContent(text.body as RichTextDocument);
    setBase(text.versionNumber);
    setTheirs(undefined);
    editor?.view.focus();
  };
  if (form.result?.__typename === 'WikiPageSaved') return <Navigate to={form.result.page.path} />;
  return (
    <EditorFrame
      page={page}
      actions={<ButtonLink variant="secondary" to={page.path}>Cancel</ButtonLink>}
      rail={
        <Form
          name="save-page"
          state={form}
          onSubmit={(entered) => {
            if (theirs) form.refuse([{ message: 'Choose first whether you go on with your text or with theirs' }]);
            else void form.submit({ input: { pageId: page.id, baseVersion: base, body: editor?.getJSON(), summary: textOf(entered, 'summary') } });
          }}
        >
          <TextField name="summary" label="What changed" hint="For the history of the page. Leave it empty if there is little to say." maxLength={limits.standfirst} />
          <Button type="submit" busy={form.busy}>
            Save
          </Button>
        </Form>
      }
    >
      <UnsentWarning isUnsent={isChanged} />
      <Notice title="No live connection from here" kind="information">
        You do not see what others write meanwhile. Save when you are done: your text is merged with theirs.
      </Notice>
      {theirs && <PlainConflict theirs={theirs} onMine={() => decide(theirs, false)} onTheirs={() => decide(theirs, true)} />}
      <WritingSurface page={page} hosts={hosts} start={opened.body as RichTextDocument} isOpen onEditor={keepEditor} onChange={noteChange} />
    </EditorFrame>
  );
}
