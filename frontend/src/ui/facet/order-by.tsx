import { useId } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { changed } from '../../lib/filter-address';
import '../form/form.scss';
import './facet.scss';

interface OrderByProps<Order extends string> {
  /** The orders and their words, the usual one first: it goes without saying in the address. */
  orders: Record<Order, string>;
  order: Order;
}

/** How a list is sorted; it stands in the address. */
export function OrderBy<Order extends string>({ orders, order }: OrderByProps<Order>) {
  const id = useId();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const [usual] = Object.keys(orders);
  return (
    <div className="row cb-orderby">
      <label className="meta" htmlFor={id}>
        Order by
      </label>
      <select
        className="govuk-select"
        id={id}
        value={order}
        onChange={({ currentTarget: { value } }) =>
          void navigate(changed(parameters, 'order', value === usual ? '' : value.toLowerCase()), { preventScrollReset: true })
        }
      >
        {Object.entries<string>(orders).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
