import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/ids.js';

const DepartmentSchema = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: {
    id: p.uuid().primary().onCreate(() => newId()),
    name: p.string(),
    acronym: p.string(),
    formerNames: p.array(),
    createdAt: p.datetime(),
  },
});

export class Department extends DepartmentSchema.class {}

DepartmentSchema.setClass(Department);
