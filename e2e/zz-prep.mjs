import { request } from '@playwright/test';
const base = 'http://localhost:4477';
const as = async (email) => { const c = await request.newContext({ baseURL: base, extraHTTPHeaders: { 'x-crossbench': '1' } }); await c.post('/graphql', { data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email, password: 'crossbench-demo-2026' } } } }); return async (query, variables) => (await (await c.post('/graphql', { data: { query, variables } })).json()); };
const hannah = await as('hannah.okonjo@transport.example');
const { data } = await hannah('{ ownGroups { id name path } }');
const g = data.ownGroups.find((x) => x.name.startsWith('Ferry'));
console.log(JSON.stringify(await hannah('mutation ($input: InvitePeopleInput!) { inviteToGroup(input: $input) { __typename } }', { input: { groupId: g.id, addresses: 'tomasz.bielak@works.example', personIds: [], message: 'You run the harbour works. Have a look before we decide.' } })));
const l = await hannah('mutation ($input: MakeGroupLinkInput!) { makeGroupLink(input: $input) { __typename ... on GroupLinkMade { address } } }', { input: { groupId: g.id, days: 7 } });
console.log(JSON.stringify(l), g.path);
