export { kindNames } from './words';
