import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { CloseProfileInvitation } from '../actions/close-profile-invitation.js';
import { type Contact, contactOf } from '../contact.js';
import { type Viewpoint, lookerFrom } from '../contact.policy.js';
import { fold } from '../fold.js';
import { languageCodes, languageName } from '../languages.js';
import type { PersonRow } from '../person.queries.js';
import { ProfileQueries, type ProfileRow } from '../profile.queries.js';
import { PersonType } from './person.type.js';
import { ProfileLoader } from './profile.loader.js';
import { ContactSettingsType, ContactType, LanguageType, ProfileChoicesType, ProfileSkillType, ProfileType, ViewpointEnum } from './profile.type.js';

@Resolver(() => PersonType)
export class PersonProfileResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { description: 'What they tell of themselves.' })
  async profile(@Parent() person: PersonRow, @Context() context: RequestContext): Promise<ProfileRow> {
    const profile = await this.profiles.in(context).load(person.id);
    if (!profile) throw new NotFound();
    return profile;
  }

  @ResolveField(() => String, { nullable: true, description: 'The same as in `profile.contact`.' })
  async email(@Parent() person: PersonRow, @Context() context: RequestContext, @CurrentActor() actor: Actor): Promise<string | null> {
    return contactOf(actor, await this.profile(person, context)).email;
  }
}

@Resolver(() => ProfileType)
export class ProfileResolver {
  constructor(
    private readonly queries: ProfileQueries,
    private readonly closeInvitation: CloseProfileInvitation,
  ) {}

  @Query(() => ProfileChoicesType, { description: 'What can be chosen on a profile.' })
  async profileChoices(): Promise<ProfileChoicesType> {
    return { professions: await this.queries.professions(), languages: languageCodes.map(languageOf) };
  }

  @Mutation(() => Boolean, { description: "For good takes away what the viewer's own profile says could be added." })
  async closeProfileInvitation(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.closeInvitation.run(actor);
    return true;
  }

  @ResolveField(() => [LanguageType], { description: 'What they speak or sign.' })
  languages(@Parent() { languages }: ProfileRow): LanguageType[] {
    return languages.map(languageOf);
  }

  @ResolveField(() => [ProfileSkillType], { description: 'What they can do, the first they named first.' })
  skills(@Parent() { skills }: ProfileRow): ProfileSkillType[] {
    return skills.map((name) => ({ name, path: `/people?skill=${encodeURIComponent(fold(name))}` }));
  }

  @ResolveField(() => ContactType, { description: 'Email address and phone number, as far as they are shown.' })
  contact(
    @Parent() profile: ProfileRow,
    @CurrentActor() actor: Actor,
    @Args('seenBy', { type: () => ViewpointEnum, defaultValue: 'VIEWER', description: "Through whose eyes; only for the viewer's own fields." }) seenBy: Viewpoint,
  ): Contact {
    return contactOf(lookerFrom(seenBy, actor, profile), profile);
  }

  @ResolveField(() => ContactSettingsType, { nullable: true, description: 'Told to the person alone.' })
  contactSettings(@Parent() profile: ProfileRow, @CurrentActor() actor: Actor): ContactSettingsType | null {
    return profile.id === actor.personId ? { email: profile.emailVisibility, phone: profile.phoneVisibility } : null;
  }

  @ResolveField(() => Boolean, { description: "Whether the viewer's own profile may say what could be added to it; false on others'." })
  invites(@Parent() profile: ProfileRow, @CurrentActor() actor: Actor): boolean {
    return profile.id === actor.personId && !profile.invitationClosed;
  }
}

function languageOf(code: string): LanguageType {
  return { code, name: languageName(code) };
}
