import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentType, type DepartmentRow } from '../../departments/departments.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { type ItemRow, pathOf } from '../item.rows.js';
import { loadAuthors } from './item-authors.js';
import { ItemType } from './item.type.js';

/** Fields that items of every kind share; the kinds inherit them. */
@Resolver(() => ItemType)
export class ItemFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => String)
  path(item: ItemRow): string {
    return pathOf(item);
  }

  @ResolveField(() => [PersonType])
  authors(item: ItemRow, _: unknown, context: RequestContext): Promise<readonly PersonRow[]> | readonly PersonRow[] {
    return item.authors ?? loadAuthors(this.people.in(context), item);
  }

  @ResolveField(() => DepartmentType, { nullable: true })
  department(item: ItemRow): DepartmentRow | null {
    return item.department;
  }
}
