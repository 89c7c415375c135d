import { useState } from 'react';
import { useClient } from 'urql';
import { PublishPostDocument } from '../../../gql/blogs/graphql';
import { RequestFailure, toRequestFailure } from '../../../lib/request-failure';
import type { Problem } from '../../../lib/use-form-mutation';
import { checksOf } from './checks';
import type { DraftSaver } from './saving/draft-saver';
import type { DraftText } from './saving/draft-text';
import { stored } from './saving/server-drafts';

interface Publishing {
  problems: Problem[];
  failure: RequestFailure | undefined;
  busy: boolean;
  publish: () => Promise<void>;
}

const calm = { problems: [] as Problem[], failure: undefined as RequestFailure | undefined, busy: false };

/** Publishes what is on the screen: everything is saved first, and nothing is published that the person did not see. */
export function usePublish(
  postId: string,
  saver: DraftSaver<DraftText>,
  summary: string,
  onPublished: (path: string) => void,
): Publishing {
  const client = useClient();
  const [state, setState] = useState(calm);

  const publish = async () => {
    if (state.busy) return;
    const problems = problemsOf(saver.text);
    if (problems.length > 0) return setState({ ...calm, problems });
    setState({ ...calm, busy: true });
    // Where saving fails, the editor says why above the text.
    if (!(await saver.ensureSaved())) return setState(calm);

    const input = { postId, draftVersion: saver.getSnapshot().state.version, summary: summary.trim() || null };
    const { data, error } = await client.mutation(PublishPostDocument, { input }).toPromise();
    const result = data?.publishPost;
    if (!result)
      return setState({ ...calm, failure: error ? toRequestFailure(error) : new RequestFailure('INTERNAL') });
    setState({ ...calm, problems: result.__typename === 'ValidationFailed' ? result.problems.map(asField) : [] });
    if (result.__typename === 'EditConflict') saver.meetConflict(stored(result.current));
    if (result.__typename === 'PostPublished') {
      saver.close();
      onPublished(result.post.path);
    }
  };

  return { ...state, publish };
}

/** What stops publishing, found before anything is sent. */
function problemsOf(text: DraftText): Problem[] {
  return checksOf(text).flatMap(({ name, isDone, place }) => {
    if (isDone || name === 'headings') return [];
    if (name === 'title') return [{ field: 'title', message: 'Enter a title' }];
    if (name === 'text') return [{ field: 'body', message: 'Write something to publish' }];
    const block = typeof place === 'object' ? place.block : undefined;
    return [{ field: `picture-${block}`, message: 'Describe each picture, or say that it is only decoration' }];
  });
}

/** The server names the fields of its inputs, such as "draft.title". */
export function asField({ field, message }: { field: string; message: string }): Problem {
  return { field: field.replace(/^draft\./, '').replace(/[.[].*$/, ''), message };
}
