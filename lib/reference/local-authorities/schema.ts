import { z } from 'zod'
import { given } from '#lib/platform/forms/questions/questions'
import { directorQuestions, localAuthorityQuestions } from './questions.ts'

const { name, code, address1, address2, address3, town, county, postcode } = localAuthorityQuestions

/** A local authority as its form sends it. */
export const localAuthorityInput = z.object({
  name: given(name.schema),
  code: given(code.schema),
  address1: given(address1.schema),
  address2: address2.schema,
  address3: address3.schema,
  town: town.schema,
  county: county.schema,
  postcode: given(postcode.schema),
})
export type LocalAuthorityInput = z.infer<typeof localAuthorityInput>

/** A director of children's services as its form sends it. */
export const directorInput = z.object({
  name: given(directorQuestions.name.schema),
  position: given(directorQuestions.position.schema),
  email: directorQuestions.email.schema,
  phone: directorQuestions.phone.schema,
})
export type DirectorInput = z.infer<typeof directorInput>
