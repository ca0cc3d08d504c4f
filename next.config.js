/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // forbidden() draws app/forbidden.tsx with status 403.
  experimental: { authInterrupts: true },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
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
}
