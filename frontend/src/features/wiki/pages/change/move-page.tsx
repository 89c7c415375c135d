import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { WikiPlacesForPageDocument, type PagePlaceFragment } from '../../../../gql/wiki/graphql';
import { useDelayed } from '../../../../lib/use-delayed';
import type { Problem } from '../../../../lib/use-form-mutation';
import { count } from '../../../../lib/words';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Button, ButtonLink } from '../../../../ui/button/button';
import { Form } from '../../../../ui/form/form';
import { RadiosField } from '../../../../ui/form/radios-field';
import { TextField } from '../../../../ui/form/text-field';
import { Page } from '../../../../ui/page/page';
import { useWikiPage } from '../layout/page-context';
import { trailBelow } from '../read/trail';
import { useMovePage } from '../tree/use-move-page';
import { placesFor } from './places';
import { ReachQuestion } from './reach-question';

/** Milliseconds without typing before the server is asked. */
const pause = 200;

/** Another place for a page: below another page, or at the top of its own space or of another one. */
export function MovePage() {
  const { page } = useWikiPage();
  const navigate = useNavigate();
  const moving = useMovePage();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const query = useDelayed(typed.trim(), pause);
  const [{ data }] = useQuery({ query: WikiPlacesForPageDocument, variables: { query, spaceId: page.space?.id } });
  const places = placesFor(page, data);
  const target = places.find(({ key }) => key === chosen);
  const [problems, setProblems] = useState<Problem[]>([]);
  const moved = ({ path }: PagePlaceFragment) => void navigate(path);

  const move = async () => {
    setProblems(target ? [] : [{ field: 'place', message: 'Choose a new place' }]);
    if (!target) return;
    const done = await moving.move({ pageId: page.id, spaceId: target.spaceId, parentId: target.parentId });
    if (done) moved(done);
  };

  return (
    <div>
      <Breadcrumbs trail={trailBelow(page)} />
      <Page title={`Move “${page.title}”`} lede="Everything below it goes with it. Links lead to it as before.">
        <Form name="move-page" state={{ problems, failure: undefined, busy: moving.busy }} onSubmit={() => void move()}>
          {moving.problem}
          <TextField
            name="find"
            label="Find the page or space to move it to"
            hint="Type a part of the title or name. Pages of this space come first."
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p className="vh" role="status">
            {query && data && count(places.length, 'place')}
          </p>
          <RadiosField
            name="place"
            legend="New place"
            value={target?.key ?? ''}
            onChange={setChosen}
            choices={places.map(({ key, label, hint }) => ({ value: key, label, hint }))}
          />
          <div className="row">
            <Button type="submit" busy={moving.busy}>
              Move
            </Button>
            <ButtonLink variant="secondary" to={page.path}>
              Cancel
            </ButtonLink>
          </div>
        </Form>
        <ReachQuestion moving={moving} onMoved={moved} />
      </Page>
    </div>
  );
}
