import { render, screen } from '@testing-library/react';
import { LinkedText } from './linked-text';

const links = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

it('makes links of addresses, without what stands behind them, and leaves all else as it is', () => {
  const text = 'Notes: https://notes.example/a?b=1, and (http://old.example/x). \njavascript:alert(1) <b>no</b>';
  const { container } = render(<LinkedText>{text}</LinkedText>);
  expect(links()).toEqual(['https://notes.example/a?b=1', 'http://old.example/x']);
  expect(container).toHaveTextContent(text.replace(/\s+/g, ' '));
});

it('shows text without addresses', () => {
  render(<LinkedText>We meet on Mondays.</LinkedText>);
  expect(screen.getByText('We meet on Mondays.')).toBeVisible();
  expect(links()).toEqual([]);
});
