import { make } from '../dom.js';
import type { Named, Names } from './names.js';
import { type ElementName, fitsElement, type Group, GROUPS, type Option, type Typed } from './options.js';

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
  chosen: string | undefined,
  names: Names | undefined,
  changed: Changed,
): HTMLElement {
  const { kind } = option;
  const value = chosen ?? '';
  const tell = (now: string | undefined) => changed(option, now);
  switch (kind.type) {
    case 'flag':
      return flag(option, chosen !== undefined, tell);
    case 'choice':
      return kind.own
        ? choiceOrOwn(option, kind.values, kind.own, value, tell)
        : choice(option, Object.entries(kind.values), value, tell);
    case 'text':
      return labelled(option, ...text(option, kind, value, tell));
    case 'number':
      return number(option, kind, value, tell);
    case 'id':
      return choice(option, [['', 'keine'], ...pairs(names?.[kind.from])], value, tell);
    case 'ids':
      return list(option, names?.[kind.from], value, tell);
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

function labelled(option: Option, ...parts: Node[]): HTMLElement {
  return row(option, make('label', { for: fieldId(option) }, option.label), ...parts);
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
  return labelled(option, select);
}

/** What is typed, and below it what is wrong with it; what is wrong is not told. */
function text(
  option: Option,
  { example, fault, right }: Typed,
  value: string,
  tell: (value: string | undefined) => void,
  id = fieldId(option),
): [HTMLInputElement, HTMLElement] {
  const says = make('p', { class: 'says', id: `${id}-says`, role: 'status' });
  const input = make('input', {
    type: 'text',
    id,
    placeholder: example,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${says.id} ${hintId(option)}`,
  });
  input.value = value;
  input.addEventListener('change', () => {
    const typed = input.value.trim();
    const wrong = typed !== '' && !right(typed);
    input.toggleAttribute('aria-invalid', false);
    if (wrong) input.setAttribute('aria-invalid', 'true');
    says.textContent = wrong ? fault : '';
    if (!wrong) tell(typed || undefined);
  });
  return [input, says];
}

const OWN = 'own';

/** A choice whose last entry opens a field for something of the editor's own. */
function choiceOrOwn(
  option: Option,
  values: Readonly<Record<string, string>>,
  own: Typed & { readonly label: string },
  value: string,
  tell: (value: string | undefined) => void,
): HTMLElement {
  const typed = Object.hasOwn(values, value) ? '' : value;
  const [input, says] = text(option, own, typed, tell, `${fieldId(option)}-${OWN}`);
  input.setAttribute('aria-label', `${option.label}: ${own.label}`);
  input.hidden = typed === '';
  const choose = (chosen: string | undefined) => {
    input.hidden = chosen !== OWN;
    says.textContent = '';
    if (chosen !== OWN) tell(chosen);
    else if (input.value) input.dispatchEvent(new Event('change'));
  };
  const entries = [...Object.entries(values), [OWN, own.label] as const];
  const shown = choice(option, entries, typed === '' ? value : OWN, choose);
  shown.querySelector('select')?.after(input, says);
  return shown;
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
  const none = offered ? 'keine im Bestand' : '';
  const tellCount = () => (count.textContent = boxes.length === 0 ? none : howMany(ticked()));
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
