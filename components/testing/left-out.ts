/** Fixtures that our props cannot express, by component and by the reason why they need not. */
export const leftOut: Record<string, Record<string, readonly string[]>> = {
  'character-count': {
    'the older way to count words': ['with maxwords'],
    'a limit that only a script knows': [
      'to configure in JavaScript',
      'with neither maxlength nor maxwords set',
      'with neither maxlength, maxwords nor textarea description set',
    ],
    'the service is in English': ['with custom textarea description', 'with translations'],
    'classes or attributes of inner parts': ['custom classes on countMessage'],
  },
  checkboxes: { 'classes or attributes of inner parts': ['label with attributes', 'fieldset params'] },
  'date-input': {
    'the service is in English': ['with translations'],
    'parts are always named day, month and year': [
      'with values, name prefix and custom names',
      'with nested name',
      'with id on items',
      'with item value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
    ],
    'the server checks what was typed': ['custom pattern', 'custom inputmode'],
    'classes or attributes of inner parts': ['items with classes', 'with input attributes'],
  },
  'file-upload': {
    'the service is in English': ['translated'],
    'classes or attributes of inner parts': ['enhanced, custom wrapper classes and attributes'],
  },
  footer: {
    'the footer has no sections': [
      'with default width navigation (one column)',
      'with default width navigation (two columns)',
      'with navigation',
      'Full GDS example',
      'Three equal columns',
      'with navigation item attributes',
    ],
    'the licence and copyright are always the same': [
      'with custom HTML content licence and copyright notice',
      'with custom text content licence and copyright notice',
      'with HTML passed as text content',
      'with no content licence',
      'with only custom meta',
      'with only meta links',
    ],
    'a heading over nothing': ['with empty meta'],
    'classes or attributes of inner parts': ['with container classes'],
  },
  input: {
    'classes or attributes of inner parts': [
      'with prefix with classes',
      'with prefix with attributes',
      'with suffix with classes',
      'with suffix with attributes',
      'with customised input wrapper',
    ],
  },
  panel: {
    'classes or attributes of inner parts': [
      'interruption, with actions classes and attributes',
      'interruption, button link',
    ],
    'a box of actions without any': ['interruption, no actions items'],
  },
  radios: { 'classes or attributes of inner parts': ['label with attributes', 'fieldset params'] },
  'service-navigation': {
    'it collapses on small screens where there is more than one link': [
      'with collapseNavigationOnMobile set to false',
      'with a single navigation item and collapseNavigationOnMobile set to true',
    ],
    'only the end has a slot': ['with slotted content'],
    'classes or attributes of inner parts': [
      'with custom navigation toggle label',
      'with custom navigation classes',
      'with custom navigation ID',
    ],
  },
  'summary-list': {
    'classes or attributes of inner parts': [
      'actions with classes',
      'summary card with custom attributes',
      'overridden-widths',
    ],
  },
  tabs: { 'classes or attributes of inner parts': ['panel with attributes'] },
  'task-list': {
    'classes or attributes of inner parts': ['custom classes'],
    'its numbers count the gaps': ['with empty values'],
  },
}
