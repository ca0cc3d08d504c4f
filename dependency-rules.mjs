/**
 * Who may import what, checked by `npm run lint` (dependency-cruiser). A room may import rooms that are listed before it, never one
 * after it. "Pure" files have no database, clock, settings or framework, so that pages, tests and the browser can share them; what
 * they import only as types does not count.
 */
const floors = {
  '': ['lib', 'components', 'prisma', 'app', 'scripts'],
  'lib/': [
    'calendar',
    '[^/]+[.]ts',
    'platform',
    'access',
    'mail',
    'people',
    'reference',
    'task-lists',
    'catalogue',
    'exports',
    'api-keys',
    'casework',
    'startup',
  ],
  'lib/platform/': [
    '[^/]+[.]ts',
    'urls',
    'config',
    'requests',
    'logging',
    'forms',
    'http',
    'database',
    'jobs',
    'journeys',
  ],
  'lib/exports/': [
    'model',
    'shipped',
    'point-in-time',
    'query',
    'views',
    'definitions',
    'files',
    'dictionary',
    'questions',
    'diff',
    'downloads',
    'feed',
    'changes',
    'previews',
  ],
  'components/': [
    'charts',
    'govuk',
    'page',
    'filters',
    'forms',
    'lists',
    'admin|api|assignment|exports|statistics|record-pages',
    'projects',
    'tasks',
    'groups',
    'proposals',
    'search',
  ],
}

const upwards = Object.entries(floors).flatMap(([within, rooms]) =>
  rooms.slice(0, -1).map((room, floor) => ({
    name: `${within}${room} imports only what is below it`,
    severity: 'error',
    from: { path: `^${within}(${room})(/|$)`, pathNot: '/testing/' },
    to: { path: `^${within}(${rooms.slice(floor + 1).join('|')})(/|$)` },
  })),
)

const pure = [
  '^lib/[^/]+[.]ts$',
  '^lib/(calendar|task-lists|platform/forms)/',
  '^lib/platform/(errors|journeys/journey|urls/(local-path|return-path)|database/(relations|snake-case))[.]ts$',
  '^lib/access/permissions/(can|roles|rules|sections)[.]ts$',
  '^lib/casework/(tasks/locked-answers|proposals/receiving/fields|projects/sharepoint)[.]ts$',
  '^lib/reference/files/formats[.]ts$',
  '^lib/catalogue/filters/(filters|describe-filters)[.]ts$',
  '^lib/.+/(rules|[a-z]+-rules|schema|filters|facts|questions|journey|event-types|views|scopes|topics|groupings|correction|describe-role|gaps|measures|provision|fullness|school-facts|[a-z]+-facts)[.]ts$',
]
const ownCode = '^(app|components|lib|prisma|scripts)/'
const impurePackages =
  '^(node:|fs|crypto|node_modules/(pg|pg-boss|pg-cursor|pg-copy-streams|pino|exceljs|@prisma|rate-limiter-flexible|next|react|react-dom)/)'
const values = { dependencyTypesNot: ['type-only'] }

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no circle of folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    ...upwards,
    {
      name: 'lib knows no screen and no framework',
      severity: 'error',
      from: { path: '^lib/', pathNot: '/testing/' },
      to: { path: '^(app|components|scripts|prisma)/|^node_modules/(next|react|react-dom)/' },
    },
    {
      name: 'app reads and writes through queries and commands',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(lib/platform/database|prisma|scripts|node_modules/(pg|@prisma))/' },
    },
    {
      name: 'what pages share knows no page',
      severity: 'error',
      from: { path: '^app/_web/' },
      to: { path: '^app/(?!_web/)' },
    },
    {
      name: 'tests lend nothing to the product',
      severity: 'error',
      from: { pathNot: '/testing/' },
      to: { path: '/testing/' },
    },
    {
      name: 'the oracle of the exports shares nothing with them',
      severity: 'error',
      from: { path: '^lib/testing/oracle/' },
      to: { path: '^lib/(exports|catalogue)/', reachable: true },
    },
    {
      name: 'next-auth stays behind the files that drive it',
      severity: 'error',
      from: { pathNot: '^(app/api/auth/|app/_web/post-to-next-auth|lib/access/sessions/auth-options)' },
      to: { path: '^node_modules/next-auth/' },
    },
    {
      name: 'the database client is for queries, commands and rooms that are database work',
      severity: 'error',
      from: {
        path: '^lib/',
        pathNot:
          '/testing/|^lib/(platform/(database|jobs)|access/(events|limits|sessions)|mail|exports|reference/(imports|register)|startup)/|/(queries|[a-z]+-queries|commands|list|assignable|demonstration|load|drafts)[.]ts$',
      },
      to: { path: '^lib/platform/database/client[.]ts$', ...values },
    },
    {
      name: 'queries never lean on commands',
      severity: 'error',
      from: { path: '/(queries|[a-z]+-queries|list|search)[.]ts$' },
      to: { path: '/commands[.]ts$', ...values },
    },
    {
      name: "a feature never calls another feature's command",
      severity: 'error',
      from: { path: '^(lib/(?!startup/).+)/[^/]+$', pathNot: '/testing/' },
      to: { path: '^lib/.+/commands[.]ts$', pathNot: '^$1/', ...values },
    },
    {
      name: 'components are given data',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: ownCode, pathNot: ['^components/', ...pure], ...values },
    },
    {
      name: 'pure files stay pure',
      severity: 'error',
      from: { path: pure },
      to: { path: ownCode, pathNot: pure, ...values },
    },
    {
      name: 'pure files use no database, file, process or framework',
      severity: 'error',
      from: { path: [...pure, '^lib/(catalogue/columns|exports/shipped)/'] },
      to: { path: impurePackages, ...values },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '[.]test[.]tsx?$|^lib/platform/database/generated/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'] },
  },
}
