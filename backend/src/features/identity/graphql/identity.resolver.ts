import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { BeforeHouseRules } from '../../../platform/access/before-house-rules.decorator.js';
import { CurrentActor, MaybeActor } from '../../../platform/access/current-actor.decorator.js';
import { Public } from '../../../platform/access/public.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { clientAddressOf } from '../../../platform/http/client-address.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { clearSessionCookie, setSessionCookie } from '../../../platform/http/session-cookie.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { callerOf } from '../actions/caller.js';
import { ChoosePassword, type ChoosePasswordOutcome } from '../actions/choose-password.js';
import { EndSessions } from '../actions/end-sessions.js';
import { Register, type RegisterOutcome } from '../actions/register.js';
import { RequestPasswordLink, type RequestPasswordLinkOutcome } from '../actions/request-password-link.js';
import { SignIn, type SignInOutcome } from '../actions/sign-in.js';
import { linkTries } from '../identity.limits.js';
import { type LinkRow, OneTimeLinkQueries } from '../one-time-link.queries.js';
import { SessionQueries, type SessionRow } from '../session.queries.js';
import {
  ChoosePasswordInputType,
  ChoosePasswordResult,
  OneTimeLinkType,
  RegisterInputType,
  RegisterResult,
  RequestPasswordLinkResult,
  SessionInfoType,
  SessionsEndedType,
  SignInInputType,
  SignInResult,
  SignedOutType,
  ViewerType,
} from './identity.types.js';

@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly links: OneTimeLinkQueries,
    private readonly people: PersonLoader,
    private readonly registerAction: Register,
    private readonly signInAction: SignIn,
    private readonly requestPasswordLinkAction: RequestPasswordLink,
    private readonly choosePasswordAction: ChoosePassword,
    private readonly endSessionsAction: EndSessions,
    private readonly rateLimits: RateLimits,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'The person who is signed in; null when nobody is.' })
  viewer(@MaybeActor() actor: Actor | null): Actor | null {
    return actor;
  }

  @Public()
  @Query(() => OneTimeLinkType, { nullable: true, description: 'What a link from a mail is for; null when it no longer works.' })
  async oneTimeLink(
    @Args('token', { type: () => String, description: 'From the link in the message.' }) token: string,
    @Context() { req }: RequestContext,
  ): Promise<LinkRow | undefined> {
    await this.rateLimits.count(linkTries, clientAddressOf(req));
    return this.links.findValid(token);
  }

  @Query(() => [SessionInfoType], { description: 'Where the viewer is signed in; this device first.' })
  mySessions(@CurrentActor() actor: Actor): Promise<SessionRow[]> {
    return this.sessions.of(actor);
  }

  @Public()
  @Mutation(() => RegisterResult, { description: 'Mails a link with which an account is made. Limited per address.' })
  register(
    @Args('input', { type: () => RegisterInputType }) input: RegisterInputType,
    @Context() { req }: RequestContext,
  ): Promise<RegisterOutcome> {
    return this.registerAction.run(callerOf(req), input);
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'Opens a session. Limited per account and per address.' })
  async signIn(
    @Args('input', { type: () => SignInInputType }) input: SignInInputType,
    @Context() context: RequestContext,
  ): Promise<SignInOutcome | { type: 'SignedIn'; viewer: Actor | null }> {
    const outcome = await this.signInAction.run(callerOf(context.req), input);
    if (outcome.type !== 'SignedIn') return outcome;
    return { type: 'SignedIn', viewer: await this.enter(context, outcome.session) };
  }

  @Public()
  @Mutation(() => SignedOutType, { description: 'Ends the session on this device. Does no harm where there is none.' })
  async signOut(@MaybeActor() actor: Actor | null, @Context() { res }: RequestContext): Promise<SignedOutType> {
    if (actor) await this.endSessionsAction.current(actor);
    clearSessionCookie(res);
    return { ok: true };
  }

  @Public()
  @Mutation(() => RequestPasswordLinkResult, { description: 'Mails a link for choosing a new password. Limited per address.' })
  requestPasswordLink(
    @Args('email', { type: () => String, description: 'The address of the account.' }) email: string,
    @Context() { req }: RequestContext,
  ): Promise<RequestPasswordLinkOutcome> {
    return this.requestPasswordLinkAction.run(callerOf(req), email);
  }

  @Public()
  @Mutation(() => ChoosePasswordResult, { description: 'Uses a one-time link: sets the password, ends other sessions, signs in.' })
  async choosePassword(
    @Args('input', { type: () => ChoosePasswordInputType }) input: ChoosePasswordInputType,
    @Context() context: RequestContext,
  ): Promise<ChoosePasswordOutcome | { type: 'SignedIn'; viewer: Actor | null }> {
    const outcome = await this.choosePasswordAction.run(callerOf(context.req), input);
    if (outcome.type !== 'SignedIn') return outcome;
    return { type: 'SignedIn', viewer: await this.enter(context, outcome.session) };
  }

  @BeforeHouseRules()
  @Mutation(() => SessionsEndedType, { description: "Ends one of the viewer's sessions; NOT_FOUND when it is not theirs." })
  async endSession(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<{ sessions: SessionRow[] }> {
    await this.endSessionsAction.one(actor, id);
    return { sessions: await this.sessions.of(actor) };
  }

  @BeforeHouseRules()
  @Mutation(() => SessionsEndedType, { description: "Ends all the viewer's sessions but this one." })
  async endOtherSessions(@CurrentActor() actor: Actor): Promise<{ sessions: SessionRow[] }> {
    await this.endSessionsAction.others(actor);
    return { sessions: await this.sessions.of(actor) };
  }

  @ResolveField(() => Boolean)
  mustAcceptHouseRules(@Parent() viewer: Actor): boolean {
    return viewer.mustAcceptHouseRules ?? false;
  }

  @ResolveField(() => PersonType)
  async person(@Parent() viewer: Actor, @Context() context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(viewer.personId);
    if (!person) throw new NotFound();
    return person;
  }

  // The rest of the answer is read as the person who has just come in; a session left on this device ends.
  private async enter(context: RequestContext, session: { token: string; expiresAt: Date }): Promise<Actor | null> {
    const before = context.state.actor;
    if (before) await this.endSessionsAction.current(before);
    setSessionCookie(context.res, session.token, session.expiresAt);
    context.state.loaders.clear();
    context.state.actor = await this.sessions.actorOf(session.token);
    return context.state.actor;
  }
}
