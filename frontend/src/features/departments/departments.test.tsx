import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { signedIn, skills, transport } from '../../testing/people';
import { renderApp } from '../../testing/render-app';

const administeredDepartments = [
  { ...skills, domains: ['skills.example', '*.skills.example'], peopleCount: 12 },
  { ...transport, domains: [], peopleCount: 0 },
];

describe('departments', () => {
  it('are listed with their domains and former names', async () => {
    renderApp('/administration/departments', { ...signedIn, administeredDepartments });
    const row = await screen.findByRole('row', { name: /Department for Skills/ });
    expect(row).toHaveTextContent('formerly Department for Learning');
    expect(row).toHaveTextContent('skills.example, *.skills.example');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('are changed, with the domains one on each line', async () => {
    const changeDepartment = { __typename: 'DepartmentSaved', departments: administeredDepartments };
    const { user, network } = renderApp('/administration/departments/d2', { ...signedIn, administeredDepartments, changeDepartment });
    await user.type(await screen.findByLabelText('Email domains'), 'a.example\n*.b.example');
    await user.click(screen.getByRole('button', { name: 'Save department' }));
    expect(await screen.findByText('Department saved.')).toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'ChangeDepartment')?.variables).toEqual({
      id: 'd2',
      input: { name: transport.name, acronym: 'DfT', domains: ['a.example', '*.b.example'] },
    });
  });

  it('are deleted only where nobody belongs to them, and say why not', async () => {
    const deleteDepartment = { __typename: 'DepartmentInUse', message: 'People or posts belong to this department' };
    const { user } = renderApp('/administration/departments/d2', { ...signedIn, administeredDepartments, deleteDepartment });
    await user.click(await screen.findByRole('button', { name: 'Delete department' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('People or posts belong');
  });

  it('with people cannot be deleted', async () => {
    renderApp('/administration/departments/d1', { ...signedIn, administeredDepartments });
    await screen.findByLabelText('Name');
    expect(screen.queryByRole('button', { name: 'Delete department' })).not.toBeInTheDocument();
  });
});
