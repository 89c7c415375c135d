import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.js';
import { DepartmentsModule } from './features/departments/departments.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { ProfilesModule } from './features/profiles/profiles.module.js';
import { migrations } from './migrations/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

/** Crossbench, floor by floor: each line stands on those above it. */
@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'orm'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ ...options, orm: { entities, migrations } }),
        DepartmentsModule,
        IdentityModule,
        ProfilesModule,
      ],
    };
  }
}
