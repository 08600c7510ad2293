/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // A statement of forty megabytes, with the form around it (lib/schemas/bank.ts); scans and papers stop at ten.
  experimental: { serverActions: { bodySizeLimit: '42mb' }, proxyClientMaxBodySize: '42mb' },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/adapter-pg',
    'graphile-worker',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
}

export default config
