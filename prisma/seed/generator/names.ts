import { regions, type Region } from '#lib/labels'

// Fictional names in the manner of real ones. Schools and towns do not exist; the local authorities around them do.

const list = (names: string) => names.trim().split(/,\s+/)

export const firstNames = list(`
  Amara, Ben, Carys, Daniel, Esme, Farah, George, Hannah, Imran, Jasmine, Kofi, Leah, Marcus, Nadia, Oliver,
  Priya, Rhys, Sofia, Tomasz, Uma, Victor, Wen, Yusuf, Zoe
`)
export const lastNames = list(`
  Abbott, Bose, Carver, Dunmore, Ellery, Farrow, Gill, Hargrove, Iqbal, Jessop, Kaye, Langdon, Mistry, Norcott,
  Okafor, Pell, Quill, Ramsey, Sato, Thorne, Umber, Vance, Whitlock, Yarrow
`)
export const towns = list(`
  Aldermoor, Brackenby, Calderwick, Dunsley Green, Eastmere, Farrowden, Gritstone, Holmebridge, Inglebrook,
  Kirkmarsh, Langholt, Millhythe, Northwold, Oakhanger, Penrose Cross, Quarrydale, Ravensey, Stonecombe,
  Thornleigh, Upper Wexcombe, Wychford, Yarlstead
`)
export const schoolNames = list(`
  Alder, All Saints, Beacon Hill, Birchwood, Bridge Street, Castle View, Cedar, Church Lane, Elm Park, Fairfield,
  Greenbank, Hawthorn, Highfields, Holy Cross, Ivy House, Kingfisher, Lakeside, Larkrise, Manor, Meadowbrook,
  Mill Lane, Moorland, Oakfield, Orchard, Parkside, Queensway, Riverside, Rowan, St Aidan’s, St Brigid’s,
  St Cuthbert’s, St Hilda’s, St Oswald’s, Station Road, Sycamore, The Green, Valley, Westfield, Willow,
  Woodlands
`)
export const trustNames = list(`
  Aspire Together, Bright Harbour, Compass, Dovetail, Evergreen, Four Rivers, Golden Fleece, Heartwood, Inspira,
  Juniper, Keystone, Lantern, Mosaic, North Star, Open Door, Pathfinder, Quayside, Ridgeway, Skylark, Tall Oaks,
  Unity Vale, Viaduct, Wayfarer, Yew Tree
`)
export const sentences = [
  'The governing body has worked with the trust for two years and shares its curriculum.',
  'Standards have risen since the trust began to support the school.',
  'The school is too small to keep its own business manager; the trust brings that and more.',
  'Three schools of the trust are within walking distance and already train staff together.',
  'The trust has a record of improving schools of this size and phase.',
  'The lease of the playing field is to be settled before the change takes place.',
  'The local authority supports the change and has no concerns about places in the area.',
  'The trust’s reserves cover the expected shortfall of the first year.',
]

/** The code and name of the constituency of a fictional town in a region. */
export const constituencyOf = (town: string, region: Region) => ({
  code: `E14000${String(towns.indexOf(town) * 9 + Object.keys(regions).indexOf(region)).padStart(3, '0')}`,
  name: `${town} and ${regions[region]}`,
})
