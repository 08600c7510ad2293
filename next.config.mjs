/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // A scan or a paper of ten megabytes, with the form around it (lib/schemas/verify.ts).
  experimental: { serverActions: { bodySizeLimit: '11mb' }, proxyClientMaxBodySize: '11mb' },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/adapter-pg',
    'graphile-worker',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
}

export default config
