import { missingPageAddress } from '@crossbench/schema/rich-text/reading';
import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { PageToLinkDocument } from '../../../../gql/wiki/graphql';
import { shortIdOf } from '../../../../lib/short-id';
import { redirectLinks } from './insert-page-link';

/** Links to pages that are known by their titles alone. */
export interface PageTitles {
  /** Where a link leads at first: to making the page. */
  addressOf: (title: string) => string;
  /** Lets such links lead to the page as soon as the server has said that there is one. */
  follow: (editor: Editor, title: string) => void;
}

export function usePageTitles(spacePath: string): PageTitles {
  const client = useClient();
  return useMemo(() => {
    const space = shortIdOf(spacePath);
    const addressOf = (title: string) => missingPageAddress({ space, title });
    const find = async (editor: Editor, title: string) => {
      const { data } = await client.query(PageToLinkDocument, { space, title }, { requestPolicy: 'network-only' }).toPromise();
      const path = data?.wikiPageByTitle?.path;
      if (path === undefined || editor.isDestroyed) return;
      const { tr, storedMarks } = editor.state;
      redirectLinks(tr, addressOf(title), path);
      if (tr.docChanged) editor.view.dispatch(tr.setStoredMarks(storedMarks));
    };
    return { addressOf, follow: (editor, title) => void find(editor, title) };
  }, [client, spacePath]);
}
