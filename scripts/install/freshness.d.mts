export function isInstallStale(root: string): boolean
export function isGeneratedStale(root: string): boolean
