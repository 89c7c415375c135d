export { kindNames } from './words';
export { useGroupView } from './group/group-context';
