/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/adapter-pg', 'graphile-worker'],
}

export default config
