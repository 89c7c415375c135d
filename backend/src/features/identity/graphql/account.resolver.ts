import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { BeforeHouseRules } from '../../../platform/access/before-house-rules.decorator.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { Public } from '../../../platform/access/public.decorator.js';
import { clientAddressOf } from '../../../platform/http/client-address.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { clearSessionCookie } from '../../../platform/http/session-cookie.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { ClosingFact } from '../../../platform/personal-data.js';
import { callerOf } from '../actions/caller.js';
import { ChangeAddress, type ChangeAddressOutcome } from '../actions/change-address.js';
import { ChangePassword } from '../actions/change-password.js';
import { CloseAccount } from '../actions/close-account.js';
import { ConfirmAddress, type ConfirmAddressOutcome } from '../actions/confirm-address.js';
import { AddressChanges, type AddressChangeRow, type AddressLink } from '../address-changes.js';
import { linkTries } from '../identity.limits.js';
import {
  AddressChangeGivenUpType,
  AddressLinkType,
  ChangeAddressInputType,
  ChangeAddressResult,
  ChangePasswordInputType,
  ChangePasswordResult,
  CloseAccountResult,
  ClosingFactType,
  ConfirmAddressResult,
  PendingAddressChangeType,
} from './account.types.js';

/** What people do with their own account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly addressChanges: AddressChanges,
    private readonly changePasswordAction: ChangePassword,
    private readonly changeAddressAction: ChangeAddress,
    private readonly confirmAddressAction: ConfirmAddress,
    private readonly closeAccountAction: CloseAccount,
    private readonly rateLimits: RateLimits,
  ) {}

  @Query(() => PendingAddressChangeType, { nullable: true, description: "The viewer's change of address that is not finished; null when there is none." })
  pendingAddressChange(@CurrentActor() actor: Actor): Promise<AddressChangeRow | undefined> {
    return this.addressChanges.ofViewer(actor);
  }

  @Public()
  @Query(() => AddressLinkType, { nullable: true, description: 'What a link about a change of address is for; null when it no longer works.' })
  async addressLink(
    @Args('token', { type: () => String, description: 'From the link in the message.' }) token: string,
    @Context() { req }: RequestContext,
  ): Promise<AddressLink | undefined> {
    await this.rateLimits.count(linkTries, clientAddressOf(req));
    return this.addressChanges.byToken(token);
  }

  @Query(() => [ClosingFactType], { description: "What becomes of the viewer's writing and data when they close their account." })
  closingFacts(@CurrentActor() actor: Actor): Promise<ClosingFact[]> {
    return this.closeAccountAction.whatHappens(actor);
  }

  @BeforeHouseRules()
  @Mutation(() => ChangePasswordResult, { description: "Changes the viewer's password and ends all their other sessions." })
  async changePassword(@CurrentActor() actor: Actor, @Args('input', { type: () => ChangePasswordInputType }) input: ChangePasswordInputType) {
    const outcome = await this.changePasswordAction.run(actor, input);
    return { ok: true, ...outcome };
  }

  @BeforeHouseRules()
  @Mutation(() => ChangeAddressResult, { description: 'Mails links to the new and the old address; both must be used.' })
  changeAddress(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChangeAddressInputType }) input: ChangeAddressInputType,
  ): Promise<ChangeAddressOutcome> {
    return this.changeAddressAction.run(actor, input);
  }

  @BeforeHouseRules()
  @Mutation(() => AddressChangeGivenUpType, { description: "Gives up the viewer's change of address. NOT_FOUND when there is none." })
  async giveUpAddressChange(@CurrentActor() actor: Actor): Promise<AddressChangeGivenUpType> {
    await this.changeAddressAction.giveUp(actor);
    return { ok: true };
  }

  @Public()
  @BeforeHouseRules()
  @Mutation(() => ConfirmAddressResult, { description: 'Uses a link of a change of address. Limited per network address.' })
  confirmAddress(
    @Args('token', { type: () => String, description: 'From the link in the message.' }) token: string,
    @Context() { req }: RequestContext,
  ): Promise<ConfirmAddressOutcome> {
    return this.confirmAddressAction.run(callerOf(req), token);
  }

  @BeforeHouseRules()
  @Mutation(() => CloseAccountResult, { description: "Closes the viewer's account at once and for good." })
  async closeAccount(
    @CurrentActor() actor: Actor,
    @Args('password', { type: () => String, description: 'The password as it is now.' }) password: string,
    @Context() { res }: RequestContext,
  ) {
    const outcome = await this.closeAccountAction.run(actor, { password });
    if (outcome.type === 'AccountClosed') clearSessionCookie(res);
    return { ok: true, ...outcome };
  }
}
