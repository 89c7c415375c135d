import { limits } from '@crossbench/schema/limits';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { PageToEditDocument, SuggestWikiChangeDocument, WikiTextToSuggestDocument, type WikiTextToSuggestQuery } from '../../../gql/wiki/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Notice } from '../../../ui/notice/notice';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { EditorFrame } from '../editor/editor-frame';
import { UnsentWarning } from '../editor/unsent-warning';
import { WritingSurface } from '../editor/writing-surface';
import { ReadersOnly } from '../pages/layout/readers-only';

/** A copy of the text of a page, for readers who may not edit the page itself: whoever may comes to its editor. */
export function SuggestPage() {
  const { address = '' } = useParams();
  const { data } = usePageQuery({ query: PageToEditDocument, variables: { address } });
  if (!data) return <Skeleton label="Loading the text" rows={1} />;
  const { id, viewerCan } = data.wikiPage;
  if (viewerCan.edit) return <Navigate to={`/wiki/${id}/edit`} replace />;
  return viewerCan.suggestChange ? <TextToSuggest address={address} /> : <ReadersOnly page={data.wikiPage} />;
}

function TextToSuggest({ address }: { address: string }) {
  const { data } = usePageQuery({ query: WikiTextToSuggestDocument, variables: { address }, requestPolicy: 'network-only' });
  usePageTitle(data ? `Suggest a change of ${data.wikiPageTextToSuggest.page.title}` : 'Suggest a change');
  if (!data) return <Skeleton label="Loading the text" rows={1} />;
  return <SuggestionEditor start={data.wikiPageTextToSuggest} hosts={data.embedHosts} />;
}

interface SuggestionEditorProps {
  start: WikiTextToSuggestQuery['wikiPageTextToSuggest'];
  hosts: readonly string[];
}

function SuggestionEditor({ start, hosts }: SuggestionEditorProps) {
  const [opened] = useState(start);
  const [id] = useState(() => crypto.randomUUID());
  const [editor, setEditor] = useState<Editor>();
  const [isChanged, setIsChanged] = useState(false);
  const keepEditor = useCallback((made: Editor) => setEditor(made), []);
  const noteChange = useCallback(() => setIsChanged(true), []);
  const form = useFormMutation({ mutation: SuggestWikiChangeDocument, pick: (data) => data.suggestWikiChange });
  const { page, versionNumber } = opened;
  const send = (entered: FormData) =>
    form.submit({ input: { id, pageId: page.id, baseVersion: versionNumber, body: editor?.getJSON(), reason: textOf(entered, 'reason') } });
  if (form.result) return <Navigate to={`/wiki/suggestions/${form.result.suggestion.id}`} />;
  return (
    <EditorFrame
      page={page}
      doing="Suggesting a change of"
      actions={<ButtonLink variant="secondary" to={page.path}>Cancel</ButtonLink>}
      rail={
        // Its name and that of the problem lead to the text, which stands outside of it.
        <Form name="page" state={form} onSubmit={(entered) => void send(entered)}>
          <TextAreaField
            name="reason"
            label="Why you suggest it"
            hint="Editors of the page read this. If they accept, it stands in the history of the page."
            maxLength={limits.suggestionReason}
            rows={3}
          />
          <Button type="submit" busy={form.busy}>
            Send the suggestion
          </Button>
        </Form>
      }
    >
      <UnsentWarning isUnsent={isChanged} />
      <Notice title="You are suggesting a change" kind="information">
        This is a copy of the text: the page stays as it is until one of its editors accepts. Pictures and files cannot be added.
      </Notice>
      <WritingSurface
        page={page}
        hosts={hosts}
        start={opened.body as RichTextDocument}
        isOpen
        takesFiles={false}
        onEditor={keepEditor}
        onChange={noteChange}
      />
    </EditorFrame>
  );
}
