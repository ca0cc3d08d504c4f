export function isNodeInRange(version: string, range: string): boolean
