import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/access/public.decorator.js';
import { clientAddressOf } from '../../../platform/http/client-address.js';
import { type AtomFeed, FeedTokens, type FeedOwner, answerFeed } from '../../feeds/feeds.public.js';
import { FeedContent } from './feed-content.js';

/** Feeds for programs that have no session: the token in the address says who asks. */
@Public()
@Controller('feeds/:token')
export class FeedController {
  constructor(
    private readonly tokens: FeedTokens,
    private readonly content: FeedContent,
  ) {}

  @Get('latest.atom')
  latest(@Param('token') token: string, @Headers('if-none-match') knownTags: string | undefined, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(token, request, response, knownTags, (owner) => this.content.latest(owner));
  }

  @Get('blogs/:id.atom')
  blog(
    @Param('token') token: string,
    @Param('id') id: string,
    @Headers('if-none-match') knownTags: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer(token, request, response, knownTags, (owner) => this.content.ofBlog(owner, id));
  }

  private async answer(token: string, request: Request, response: Response, knownTags: string | undefined, read: (owner: FeedOwner) => Promise<AtomFeed>): Promise<void> {
    const owner = await this.tokens.open(token, clientAddressOf(request));
    answerFeed(response, await read(owner), knownTags);
  }
}
