import type { Principal } from '#lib/principal'
import { systemPeople } from './system-people.ts'

/** Who acts when an operator uses the command line: somebody with access to the machine may do what an admin may. */
export const operator: Principal = {
  id: systemPeople.commandLine.id,
  name: 'Command line',
  email: 'operator@system.invalid',
  roles: [{ role: 'admin', team: null }],
}
