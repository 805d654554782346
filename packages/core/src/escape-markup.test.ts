import { expect, it } from 'vitest'
import { escapeMarkup } from './escape-markup.ts'

it('leaves nothing of a text that begins or ends a tag, an attribute or an entity', () => {
  expect(escapeMarkup(`<b title="a" class='b'>&lt; Ürün</b>`)).toBe(
    '&lt;b title=&quot;a&quot; class=&#39;b&#39;&gt;&amp;lt; Ürün&lt;/b&gt;',
  )
})
