import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { addressOf } from '../../../platform/addresses.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { contactOf } from '../contact.js';
import { PersonQueries } from '../person.queries.js';
import { ProfileQueries } from '../profile.queries.js';
import { writeCard } from './vcard.js';

/** People as cards for address books, for everybody who is signed in. */
@Controller('people')
export class VcardController {
  constructor(
    private readonly people: PersonQueries,
    private readonly profiles: ProfileQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** By the last part of the profile's address, or by id. Holds only those contact fields that the viewer may see. */
  @Get(':address.vcf')
  async card(@CurrentActor() actor: Actor, @Param('address') address: string, @Res() response: Response): Promise<void> {
    const person = await this.people.byAddress(address);
    const [profile] = person ? await this.profiles.byIds([person.id]) : [];
    if (!person || !profile?.listed) throw new NotFound();
    const { email, phone } = contactOf(actor, profile);
    const place = addressOf(person.slug, person.shortId);
    const card = writeCard({
      id: person.id,
      name: person.name,
      pronouns: profile.pronouns,
      jobTitle: person.jobTitle,
      department: person.department?.name ?? '',
      team: person.team,
      email: email ?? '',
      phone: phone ?? '',
      url: `${this.config.publicUrl}/people/${place}`,
      languages: profile.languages,
      updatedAt: person.updatedAt,
    });
    response.setHeader('Content-Type', 'text/vcard; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${person.slug || 'person'}.vcf"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(card);
  }
}
