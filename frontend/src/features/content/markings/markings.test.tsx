import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const official = { id: 'official', label: 'OFFICIAL', description: 'Routine work', allowed: true, isCeiling: true, itemCount: 12 };
const secret = { id: 'secret', label: 'SECRET', description: 'Never here', allowed: false, isCeiling: false, itemCount: 0 };
const administeredMarkings = [official, secret];

describe('markings', () => {
  it('stand with the most sensitive first, and say what may be chosen', async () => {
    renderApp('/administration/markings', { ...signedIn, administeredMarkings });
    await screen.findByText('Ceiling of this site');
    const rows = screen.getByRole('list', { name: 'Markings, the most sensitive first' });
    expect([...rows.children].map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^SECRET Cannot be chosen/),
      expect.stringMatching(/^OFFICIAL Ceiling of this site.*On 12 texts/),
    ]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('say why one must be left that can be chosen', async () => {
    const allowMarking = { __typename: 'MarkingRefused', message: 'One marking must be left that people can choose' };
    const { user } = renderApp('/administration/markings', { ...signedIn, administeredMarkings, allowMarking });
    await user.click(await screen.findByRole('button', { name: 'Stop offering OFFICIAL' }));
    expect(await screen.findByText('One marking must be left that people can choose')).toBeInTheDocument();
  });

  it('are added with a label and a description', async () => {
    const addMarking = { __typename: 'MarkingsChanged', markings: administeredMarkings };
    const { user, network, address } = renderApp('/administration/markings/new', { ...signedIn, administeredMarkings, addMarking });
    await user.type(await screen.findByLabelText('Label'), 'PUBLIC');
    await user.type(screen.getByLabelText('What may be marked so'), 'For the world');
    await user.click(screen.getByRole('button', { name: 'Add marking' }));
    await screen.findByText('Ceiling of this site');
    expect(address()).toBe('/administration/markings');
    expect(network.requests.find(({ operationName }) => operationName === 'AddMarking')?.variables).toEqual({
      input: { label: 'PUBLIC', description: 'For the world' },
    });
  });
});
