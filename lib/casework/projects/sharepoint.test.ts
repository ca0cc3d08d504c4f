import { expect, test } from 'vitest'
import { isSharePoint } from './sharepoint.ts'

test.each([
  ['https://educationgovuk.sharepoint.com/sites/school', true],
  ['https://educationgovuk-my.sharepoint.com/x', true],
  ['http://educationgovuk.sharepoint.com/x', false],
  ['https://educationgovuk.sharepoint.com.example.org/x', false],
  ['https://educationgovuk.sharepoint.com@example.org/x', false],
  ['https://educationgovuk.sharepoint.com:8443/x', false],
  ['https://example.org/educationgovuk.sharepoint.com', false],
  ['educationgovuk.sharepoint.com', false],
])('%s: %s', (text, is) => expect(isSharePoint(text)).toBe(is))
