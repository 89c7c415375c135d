import { useState } from 'react';
import { useClient } from 'urql';
import { PublishPostDocument } from '../../../../gql/blogs/graphql';
import { RequestFailure, toRequestFailure } from '../../../../lib/request-failure';
import type { Problem } from '../../../../lib/use-form-mutation';
import { checksOf } from '../checks';
import type { DraftSaver } from '../saving/draft-saver';
import type { DraftText } from '../saving/draft-text';
import { stored } from '../saving/server-drafts';
import type { TextWarning } from './warnings-dialog';

interface Publishing {
  problems: Problem[];
  /** What the person has to stand by before it is published. */
  warnings: TextWarning[];
  failure: RequestFailure | undefined;
  busy: boolean;
  publish: () => Promise<void>;
  accept: () => Promise<void>;
  goBack: () => void;
}

const calm = {
  problems: [] as Problem[],
  warnings: [] as TextWarning[],
  failure: undefined as RequestFailure | undefined,
  busy: false,
};

/** Publishes what is on the screen: everything is saved first, and nothing is published that the person did not see. */
export function usePublish(
  postId: string,
  saver: DraftSaver<DraftText>,
  summary: string,
  onPublished: (path: string) => void,
): Publishing {
  const client = useClient();
  const [state, setState] = useState(calm);

  const publish = async (acceptedWarnings: string[]) => {
    if (state.busy) return;
    const problems = problemsOf(saver.text);
    if (problems.length > 0) return setState({ ...calm, problems });
    setState({ ...calm, warnings: state.warnings, busy: true });
    // Where saving fails, the editor says why above the text.
    if (!(await saver.ensureSaved())) return setState(calm);

    const draftVersion = saver.getSnapshot().state.version;
    const input = { postId, draftVersion, summary: summary.trim() || null, acceptedWarnings };
    const { data, error } = await client.mutation(PublishPostDocument, { input }).toPromise();
    const result = data?.publishPost;
    if (!result)
      return setState({ ...calm, failure: error ? toRequestFailure(error) : new RequestFailure('INTERNAL') });
    setState({
      ...calm,
      problems: result.__typename === 'ValidationFailed' ? result.problems.map(asField) : [],
      warnings: result.__typename === 'WarningsToAccept' ? result.warnings : [],
    });
    if (result.__typename === 'EditConflict') saver.meetConflict(stored(result.current));
    if (result.__typename === 'PostPublished') {
      saver.close();
      onPublished(result.post.path);
    }
  };

  return {
    ...state,
    publish: () => publish([]),
    accept: () => publish(state.warnings.map(({ key }) => key)),
    goBack: () => setState(calm),
  };
}

/** What stops publishing, found before anything is sent. */
export function problemsOf(text: DraftText): Problem[] {
  return checksOf(text).flatMap(({ name, state, text: message, place }) => {
    if (state !== 'error') return [];
    if (name === 'title') return [{ field: 'title', message: 'Enter a title' }];
    if (name === 'text') return [{ field: 'body', message: 'Write something to publish' }];
    if (typeof place !== 'object') return [{ field: String(place), message }];
    return [{ field: `picture-${place.block}`, message: 'Describe each picture, or say that it is only decoration' }];
  });
}

/** The server names the fields of its inputs, such as "draft.title". */
export function asField({ field, message }: { field: string; message: string }): Problem {
  return { field: field.replace(/^draft\./, '').replace(/[.[].*$/, ''), message };
}
