import { screen, waitFor } from '@testing-library/react';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aPage } from '../../../testing/wiki';
// Loaded when it is first needed, which takes longer than a test waits.
import './stewardship-pages';

function aPageToReview(status: 'PUBLISHED' | 'ARCHIVED') {
  const page = aPage();
  const isRetired = status === 'ARCHIVED';
  const viewerCan = { change: false, review: !isRetired, bringBack: isRetired };
  return { ...page, status, space: { ...page.space, reviewMonths: 12 }, stewardship: { ...page.stewardship, viewerCan } };
}

it('says that a page is retired, with focus there, when it can be brought back', async () => {
  const wikiPage = [aPageToReview('PUBLISHED')];
  const { user } = renderApp('/wiki/letters-playbook-p2/stewardship', {
    ...signedIn, wikiPage: () => wikiPage.at(-1),
    reviewWikiPage: () => {
      wikiPage.push(aPageToReview('ARCHIVED'));
      return { __typename: 'WikiPageSaved', page: wikiPage.at(-1) };
    },
  });
  await user.click(await screen.findByRole('radio', { name: 'Retire' }));
  await user.type(screen.getByRole('textbox', { name: 'Note (optional)' }), 'Nobody sends letters any more');
  await user.click(screen.getByRole('button', { name: 'Save review' }));
  expect(await screen.findByRole('button', { name: 'Bring back' })).toBeVisible();
  await waitFor(() => expect(document.activeElement).toHaveTextContent('The page is retired.'));
  expect(screen.getByRole('textbox', { name: 'Note (optional)' })).toHaveValue('');
});
