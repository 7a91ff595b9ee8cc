import { make } from '../dom.js';
import type { Named, Names } from './names.js';
import { type ElementName, fitsElement, type Group, GROUPS, type Option } from './options.js';

type Values = Readonly<Record<string, string>>;
/** @param value undefined: as the element has it by itself */
type Changed = (option: Option, value: string | undefined) => void;

/** The choices of one element, as native controls. */
export function optionGroups(
  element: ElementName,
  values: Values,
  names: Names | undefined,
  changed: Changed,
): HTMLElement[] {
  return GROUPS.flatMap((group) => {
    const options = group.options.filter((option) => fitsElement(option, element));
    return options.length > 0 ? [groupOf({ ...group, options }, values, names, changed)] : [];
  });
}

function groupOf(
  { title, hint, options }: Group,
  values: Values,
  names: Names | undefined,
  changed: Changed,
): HTMLElement {
  const fieldset = make('fieldset', { class: 'group' }, make('legend', {}, title));
  if (hint) {
    const id = `hint-${options[0]?.name ?? title}-group`;
    fieldset.setAttribute('aria-describedby', id);
    fieldset.append(hintText(id, hint));
  }
  fieldset.append(...options.map((option) => controlOf(option, values[option.name], names, changed)));
  return fieldset;
}

function controlOf(
  option: Option,
  value: string | undefined,
  names: Names | undefined,
  changed: Changed,
): HTMLElement {
  const { kind } = option;
  const tell = (chosen: string | undefined) => changed(option, chosen);
  switch (kind.type) {
    case 'flag':
      return flag(option, value !== undefined, tell);
    case 'choice':
      return choice(option, Object.entries(kind.values), value ?? '', tell);
    case 'number':
      return number(option, kind, value ?? '', tell);
    case 'id':
      return choice(option, [['', 'keine'], ...pairs(names?.[kind.from])], value ?? '', tell);
    case 'ids':
      return list(option, names?.[kind.from], value ?? '', tell);
  }
}

const pairs = (named: readonly Named[] = []) => named.map(({ id, name }) => [id, name] as const);

const fieldId = ({ name }: Option) => `option-${name}`;
const hintId = ({ name }: Option) => `hint-${name}`;

function hintText(id: string, text: string): HTMLElement {
  return make('p', { class: 'hint', id }, text);
}

function row(option: Option, ...parts: Node[]): HTMLElement {
  return make('div', { class: 'option' }, ...parts, hintText(hintId(option), option.hint));
}

function flag(option: Option, set: boolean, tell: (value: string | undefined) => void): HTMLElement {
  const input = make('input', {
    type: 'checkbox',
    id: fieldId(option),
    'aria-describedby': hintId(option),
  });
  input.checked = set;
  input.addEventListener('change', () => tell(input.checked ? '' : undefined));
  return row(option, make('label', { class: 'check' }, input, option.label));
}

function choice(
  option: Option,
  values: readonly (readonly [string, string])[],
  chosen: string,
  tell: (value: string | undefined) => void,
): HTMLElement {
  const select = make('select', { id: fieldId(option), 'aria-describedby': hintId(option) });
  for (const [value, name] of values) select.append(make('option', { value }, name));
  select.value = chosen;
  select.addEventListener('change', () => tell(select.value || undefined));
  return row(option, make('label', { for: select.id }, option.label), select);
}

function number(
  option: Option,
  { min, max }: { readonly min: number; readonly max: number },
  value: string,
  tell: (value: string | undefined) => void,
): HTMLElement {
  const input = make('input', {
    type: 'number',
    id: fieldId(option),
    min: String(min),
    max: String(max),
    step: '1',
    'aria-describedby': hintId(option),
  });
  input.value = value;
  input.addEventListener('change', () => {
    if (input.reportValidity()) tell(input.value || undefined);
  });
  return row(option, make('label', { for: input.id }, `${option.label} (${min} bis ${max})`), input);
}

function list(
  option: Option,
  offered: readonly Named[] | undefined,
  value: string,
  tell: (value: string | undefined) => void,
): HTMLElement {
  const chosen = new Set(value.split(/[ ,]+/));
  const boxes = (offered ?? []).map(({ id, name }) => {
    const input = make('input', { type: 'checkbox', value: id });
    input.checked = chosen.has(id);
    return { input, label: make('label', { class: 'check' }, input, name) };
  });
  const ticked = () => boxes.flatMap(({ input }) => (input.checked ? [input.value] : []));
  const count = make('span', { class: 'count' });
  const tellCount = () => (count.textContent = boxes.length === 0 ? 'keine im Bestand' : howMany(ticked()));
  const fieldset = make(
    'fieldset',
    { class: 'boxes', 'aria-describedby': hintId(option) },
    make('legend', { class: 'visually-hidden' }, option.label),
    ...boxes.map(({ label }) => label),
  );
  fieldset.addEventListener('change', () => {
    tellCount();
    tell(ticked().join(' ') || undefined);
  });
  tellCount();
  const summary = make('summary', {}, option.label, ' ', count);
  return row(option, make('details', { id: fieldId(option) }, summary, fieldset));
}

const howMany = ({ length }: readonly string[]) => (length === 0 ? 'alle' : `${length} gewählt`);
