/** The people rows (kind `system`, made by a migration) that stand for parts of the service when it writes on its own behalf. */
export const systemPeople = {
  service: { id: '00000000-0000-7000-8000-000000000001' },
  registerImport: { id: '00000000-0000-7000-8000-000000000002' },
  demonstration: { id: '00000000-0000-7000-8000-000000000003' },
  commandLine: { id: '00000000-0000-7000-8000-000000000004' },
  performanceImport: { id: '00000000-0000-7000-8000-000000000005' },
} as const
