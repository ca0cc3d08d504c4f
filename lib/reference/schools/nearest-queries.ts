import { pool } from '#lib/platform/database/client'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'

/** `numbers` are columns that a number is looked up in; `isNumber` says where else a row may have the number $1. */
export type SearchSource = { table: string; document: string; numbers: string[]; isNumber?: string; isOpen: string }

// `document` is the expression of the table's search index: change the two together.
export const schools: SearchSource = {
  table: 'establishment',
  document: `fn.search_words(name || ' ' || coalesce(town, '') || ' ' || coalesce(postcode, '') || ' ' || urn)`,
  numbers: ['urn'],
  isOpen: `status_code = '1'`,
}
export const trusts: SearchSource = {
  table: 'trust',
  document: `fn.search_words(name || ' ' || coalesce(reference_number, '') || ' ' || coalesce(ukprn, '') || ' ' || coalesce(companies_house_number, ''))`,
  numbers: ['ukprn', 'reference_number'],
  // A spreadsheet cuts the leading 0.
  isNumber: `companies_house_number in (upper($1), '0' || upper($1))`,
  isOpen: `status_code = 'OPEN'`,
}

const longestText = 100
/** How well the words must be found on average, from 0 to 1: below it the nearest is not near. */
const nearEnough = 0.4

/**
 * The index gives the 50 rows that share most trigrams with the whole text; a row whose number was typed in full joins them. They
 * are ranked by how well each word is found in them, so that a town after a long name counts; of equals, and of those with one number, the open ones come first.
 */
export async function findNearest(
  { table, document, numbers, isOpen, ...searched }: SearchSource,
  text: string,
  limit: number,
): Promise<string[]> {
  const said = asSearched(text)
  if (!/[\p{L}\p{N}]/u.test(said)) return []
  const isNumber = [...numbers.map((column) => `${column} = upper($1)`), searched.isNumber].filter(Boolean).join(' or ')
  const { rows } = await pool().query<{ id: string }>({
    name: `search-${table}`,
    text: `
      with word as materialized (
        select word from regexp_split_to_table(fn.search_words($1), '[^[:alnum:]]+') word where word <> ''),
      near as (
        (select id from ${table} order by ${document} <-> fn.search_words($1) limit 50)
        union select id from ${table} where ${isNumber}),
      found as (
        select id, coalesce(${isNumber}, false) as is_number, ${isOpen} as is_open, ${document} as document
        from near join ${table} using (id)),
      scored as (
        select found.*, (select avg(word_similarity(word, document)) from word) as score from found)
      select id from scored where is_number or score >= ${nearEnough}
      order by is_number desc, is_number and is_open desc, round(score::numeric, 1) desc, is_open desc, document <-> fn.search_words($1), id limit $2`,
    values: [said, limit],
  })
  return rows.map(({ id }) => id)
}

/** What is looked for: a bounded text that can be seen, and a whole postcode with its space. */
function asSearched(text: string): string {
  const said = stripInvisible(text).trim().slice(0, longestText)
  return said.replace(/^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/i, '$1 $2')
}
