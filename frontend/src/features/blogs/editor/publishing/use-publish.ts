import { useState } from 'react';
import { useClient } from 'urql';
import {
  CancelScheduleDocument,
  PublishPostDocument,
  SchedulePostDocument,
  type PostScheduleFragment,
} from '../../../../gql/blogs/graphql';
import { RequestFailure, toRequestFailure } from '../../../../lib/request-failure';
import type { Problem } from '../../../../lib/use-form-mutation';
import { checksOf } from '../checks';
import type { DraftSaver } from '../saving/draft-saver';
import type { DraftText } from '../saving/draft-text';
import { stored } from '../saving/server-drafts';
import type { ReadersChange } from './readers-change';
import type { TextWarning } from './warnings-dialog';

export type Schedule = PostScheduleFragment['schedule'];

/** What somebody wants to happen with the draft: at once, or at a time of the site's clocks. */
type Wish = 'publish' | { wallTime: string };

interface State {
  problems: Problem[];
  /** What the person has to stand by before it is done. */
  warnings: TextWarning[];
  /** What of it is about those who gain or lose sight of the post. */
  readersChange: ReadersChange | null;
  wish: Wish;
  failure: RequestFailure | undefined;
  busy: boolean;
  schedule: Schedule;
}

interface Publishing extends State {
  publish: () => Promise<void>;
  scheduleFor: (wallTime: string) => Promise<void>;
  cancelSchedule: () => Promise<void>;
  accept: () => Promise<void>;
  goBack: () => void;
}

interface PublishOptions {
  postId: string;
  saver: DraftSaver<DraftText>;
  summary: string;
  /** When it is to be published already. */
  schedule: Schedule;
  onPublished: (path: string) => void;
}

const calm: Omit<State, 'schedule'> = {
  problems: [],
  warnings: [],
  readersChange: null,
  wish: 'publish',
  failure: undefined,
  busy: false,
};

/**
 * Publishes what is on the screen, now or later: everything is saved first, and nothing is published now that the person
 * did not see.
 */
export function usePublish({ postId, saver, summary, schedule: first, onPublished }: PublishOptions): Publishing {
  const client = useClient();
  const [state, setState] = useState<State>({ ...calm, schedule: first });
  const settle = (more: Partial<State>) => setState({ ...calm, schedule: state.schedule, ...more });

  const send = async (wish: Wish, acceptedWarnings: string[]) => {
    const draftVersion = saver.getSnapshot().state.version;
    if (wish === 'publish') {
      const input = { postId, draftVersion, summary: summary.trim() || null, acceptedWarnings };
      const { data, error } = await client.mutation(PublishPostDocument, { input }).toPromise();
      return { result: data?.publishPost, error };
    }
    const input = { postId, draftVersion, wallTime: wish.wallTime, acceptedWarnings };
    const { data, error } = await client.mutation(SchedulePostDocument, { input }).toPromise();
    return { result: data?.schedulePost, error };
  };

  const fulfil = async (wish: Wish, acceptedWarnings: string[]) => {
    if (state.busy) return;
    const problems = problemsOf(saver.text);
    if (problems.length > 0) return settle({ problems });
    settle({ warnings: state.warnings, readersChange: state.readersChange, wish, busy: true });
    // Where saving fails, the editor says why above the text.
    if (!(await saver.ensureSaved())) return settle({});

    const { result, error } = await send(wish, acceptedWarnings);
    if (!result) return settle({ failure: error ? toRequestFailure(error) : new RequestFailure('INTERNAL') });
    switch (result.__typename) {
      case 'ValidationFailed':
        return settle({ problems: result.problems.map(asField) });
      case 'WarningsToAccept':
        return settle({ warnings: result.warnings, readersChange: result.readersChange, wish });
      case 'EditConflict':
        settle({});
        return saver.meetConflict(stored(result.current));
      case 'PostScheduled':
        return settle({ schedule: result.post.schedule });
      case 'PostPublished':
        saver.close();
        return onPublished(result.post.path);
    }
  };

  const cancelSchedule = async () => {
    settle({ busy: true });
    const { data, error } = await client.mutation(CancelScheduleDocument, { postId }).toPromise();
    const result = data?.cancelSchedule;
    if (!result) return settle({ failure: error ? toRequestFailure(error) : new RequestFailure('INTERNAL') });
    if (result.__typename === 'ScheduleCancelled') return settle({ schedule: null });
    settle({ problems: result.problems.map(({ message }) => ({ field: 'wallTime', message })) });
  };

  return {
    ...state,
    publish: () => fulfil('publish', []),
    scheduleFor: (wallTime) => fulfil({ wallTime }, []),
    cancelSchedule,
    accept: () => fulfil(state.wish, state.warnings.map(({ key }) => key)),
    goBack: () => settle({}),
  };
}

/** What stops publishing, found before anything is sent. */
function problemsOf(text: DraftText): Problem[] {
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
