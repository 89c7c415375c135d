import { expect, it } from '@jest/globals';
import { departmentsNamed } from './departments-named.js';

const department = (name: string, acronym: string, ...formerNames: string[]) => ({ id: name, name, acronym, formerNames });
const all = [
  department('Department for Skills', 'DfS', 'Ministry of Learning'),
  department('Department for Transport', 'DfT'),
  department('Revenue and Grants Agency', 'RGA'),
  department('Dŵr Cymru Unit', ''),
];

it.each<[string, string[]]>([
  ['dfs', ['Department for Skills']],
  ['skills', ['Department for Skills']],
  ['Department for Transport', ['Department for Transport']],
  ['department', ['Department for Skills', 'Department for Transport']],
  ['ministry learning', ['Department for Skills']],
  ['dwr', ['Dŵr Cymru Unit']],
  ['rev', ['Revenue and Grants Agency']],
  ['kills', []],
  ['', []],
  ['?', []],
])('"%s" names %j', (name, expected) => expect(departmentsNamed(name, all).map((one) => one.name)).toEqual(expected));
