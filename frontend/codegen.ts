import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * One folder of generated code a feature, so that a route loads its own documents only: a single file would be carried
 * whole by the first page. Documents live in `.graphql` files beside the code that asks them; the fragments of `ui/`
 * can be used in every feature.
 */
const features = readdirSync('src/features');
const home = 'src/features/blogs/home';

const output = (documents: string[]): CodegenConfig['generates'][string] => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false, skipIndexFile: true },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    scalars: { DateTime: 'string', RichText: 'unknown' },
  },
});

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  generates: {
    'src/gql/app/': output(['src/{app,lib,ui}/**/*.graphql']),
    // Home comes with the first load, and must not bring all other documents of blogs.
    'src/gql/home/': output([`${home}/*.graphql`, 'src/ui/**/*.graphql']),
    ...Object.fromEntries(
      features.map((feature) => [
        `src/gql/${feature}/`,
        output([`src/features/${feature}/**/*.graphql`, `!${home}/**`, 'src/ui/**/*.graphql']),
      ]),
    ),
  },
};

export default config;
