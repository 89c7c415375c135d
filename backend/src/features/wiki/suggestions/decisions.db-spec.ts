import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { DeletePage } from '../pages/actions/delete-page.js';
import { givenSpace } from '../testing/wiki.factory.js';
import { DeclineSuggestion } from './actions/decline-suggestion.js';
import { DecisionPersonalData } from './decision.personal-data.js';
import { givenSuggestion, givenWrittenPage } from './testing/suggestion.factory.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('the data of a person has what they answered to others, and not the title of a page that they no longer see', async () => {
  const decider = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  const omar = await givenPerson(app);
  const hers = await givenSpace(app, decider, { editing: 'EDITORS' });
  const there = await givenWrittenPage(app, decider, hers, 'Open on Mondays', 'Bring a form');
  const suggestionId = await givenSuggestion(app, omar, there);
  await app.get(DeclineSuggestion).run(await app.actor(decider), { suggestionId, answer: 'Come on Fridays' });
  const source = app.get(DecisionPersonalData);
  const all = async (): Promise<string> => {
    let parts = '';
    for await (const part of source.parts(decider.id)) parts += JSON.stringify(part);
    return parts;
  };
  expect(await all()).toMatch(/Page .*: declined on .*You answered: Come on Fridays/);
  expect(await source.count(decider.id)).toBe(1);
  expect(await source.whenClosed(decider.id)).toEqual([{ fate: 'KEPT', words: '1 answer to suggested changes stays, under your name' }]);
  await app.get(DeletePage).run(await app.actor(decider), there);
  expect(await all()).toMatch(/A page that you no longer see: declined on .*You answered: Come on Fridays/);
  expect(await source.count(omar.id)).toBe(0);
});
