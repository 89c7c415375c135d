import { SetMetadata } from '@nestjs/common';

export const publicKey = 'crossbench:public';

/** Opens a query, mutation or route to people who are not signed in. Without it they are refused. */
export const Public = () => SetMetadata(publicKey, true);
