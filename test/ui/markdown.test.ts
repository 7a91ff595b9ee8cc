import { expect } from 'chai';
import { render } from 'lit';
import { markdown } from '../../src/ui/markdown.js';

function drawn(source: string): string {
  const root = document.createElement('div');
  render(markdown(source), root);
  return root.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s*\n\s*/g, '');
}

describe('the Markdown subset', () => {
  for (const [name, source, html] of [
    ['paragraphs', 'Eins\n\nZwei', '<p>Eins</p><p>Zwei</p>'],
    ['a line break within a paragraph', 'Eins\nZwei', '<p>Eins<br>Zwei</p>'],
    [
      'lists, also right after a paragraph',
      'Bitte:\n- a\n- b',
      '<p>Bitte:</p><ul class="prose-list"><li>a</li><li>b</li></ul>',
    ],
    ['numbered lists', '1. a\n2. b', '<ol class="prose-list"><li>a</li><li>b</li></ol>'],
    ['emphasis', 'a *b* **c** _d_', '<p>a <em>b</em> <strong>c</strong> <em>d</em></p>'],
    ['underscores within words as they are', 'a_b_c', '<p>a_b_c</p>'],
    [
      'links',
      '[hier](https://example.org/a)',
      '<p><a rel="noopener" href="https://example.org/a">hier</a></p>',
    ],
    [
      'telephone and mail links',
      '[Tel](tel:+49301) [Mail](mailto:a@example.org)',
      '<p><a rel="noopener" href="tel:+49301">Tel</a> <a rel="noopener" href="mailto:a@example.org">Mail</a></p>',
    ],
    ['other addresses as text', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['HTML as text', '<b onclick="x">a</b>', '<p>&lt;b onclick="x"&gt;a&lt;/b&gt;</p>'],
  ] as const)
    it(`draws ${name}`, () => {
      expect(drawn(source)).to.equal(html);
    });

  it('reads hostile text in no time', () => {
    const hostile = `${'*'.repeat(5000)}${'['.repeat(5000)}${'_a'.repeat(5000)}`;
    expect(drawn(hostile)).to.have.length.greaterThan(10_000);
  });
});
