import { maxFormBytes } from './lib/platform/http/form-limit.ts'
import { securityHeaders } from './lib/platform/http/security-headers.ts'

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Closes /_next/image: nothing here needs images made smaller.
  images: { unoptimized: true },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
  experimental: { serverActions: { bodySizeLimit: maxFormBytes } },
  // Packages with native parts, worker threads or files of their own that a bundle would lose.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    'exceljs',
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pino',
  ],
  // Static files, file routes and the API too, which proxy.ts leaves alone.
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
}
