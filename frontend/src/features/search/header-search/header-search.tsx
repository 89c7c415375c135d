import Search from 'lucide-react/icons/search';
import { Form } from 'react-router';
import { Icon } from '../../../ui/icon/icon';
import './header-search.scss';

export function HeaderSearch() {
  return (
    <Form className="cb-search" role="search" action="/search">
      <Icon of={Search} />
      <label className="vh" htmlFor="header-search">
        Search Crossbench
      </label>
      <input id="header-search" name="q" type="search" placeholder="Search everything" autoComplete="off" />
    </Form>
  );
}
