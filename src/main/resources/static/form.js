// Forms by keyboard: Enter and the arrows go from field to field, a block copied from a spreadsheet is pasted downwards,
// what is typed is kept at once. Every form works without it.
document.querySelectorAll('[data-by-keyboard]').forEach(form => {
  const isSheet = form.dataset.byKeyboard === 'sheet'
  const rows = () => isSheet
    ? [...form.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('[data-cell]')]).filter(row => row.length)
    : [...form.querySelectorAll('[data-cell]')].map(cell => [cell])
  const onTelephone = matchMedia('(pointer: coarse)').matches
  document.querySelectorAll('.keys').forEach(keys => { keys.hidden = onTelephone })

  const place = cell => {
    const all = rows()
    const row = all.findIndex(cells => cells.includes(cell))
    return { all, row, column: row < 0 ? -1 : all[row].indexOf(cell) }
  }
  const go = cell => {
    cell.focus()
    if (cell.select && cell.tagName === 'INPUT') cell.select()
    return true
  }
  // Downwards; after the last field of a column the next column, after the very last the buttons.
  const next = cell => {
    const { all, row, column } = place(cell)
    const below = all[row + 1]?.[column] ?? all[0][column + 1]
    return go(below ?? form.querySelector('[name=nothing]') ?? form.querySelector('button[type=submit]'))
  }
  const before = cell => {
    const { all, row, column } = place(cell)
    const above = all[row - 1]?.[column] ?? all[all.length - 1][column - 1]
    return above ? go(above) : false
  }
  const aside = (cell, step) => {
    const { all, row, column } = place(cell)
    const beside = isSheet && all[row][column + step]
    return beside ? go(beside) : false
  }
  const atEdge = (cell, forwards) => {
    if (cell.selectionStart !== cell.selectionEnd) return cell.selectionEnd - cell.selectionStart === cell.value.length
    return forwards ? cell.selectionEnd === cell.value.length : cell.selectionStart === 0
  }
  const onEdgeLine = (cell, down) => cell.tagName === 'INPUT'
    || !(down ? cell.value.slice(cell.selectionEnd) : cell.value.slice(0, cell.selectionStart)).includes('\n')

  const moves = {
    Enter: (cell, event) => {
      if (cell.tagName === 'TEXTAREA' && (onTelephone || event.shiftKey || event.altKey)) return false
      return event.shiftKey ? before(cell) : next(cell)
    },
    ArrowDown: cell => onEdgeLine(cell, true) && next(cell),
    ArrowUp: cell => onEdgeLine(cell, false) && before(cell),
    ArrowLeft: cell => atEdge(cell, false) && aside(cell, -1),
    ArrowRight: cell => atEdge(cell, true) && aside(cell, 1),
    ' ': cell => cell.value === '' && cell.dataset.carried !== undefined && put(cell, cell.dataset.carried)
  }
  form.addEventListener('keydown', event => {
    const cell = event.target.closest('[data-cell]')
    if (!cell || event.ctrlKey || event.metaKey || event.isComposing || !moves[event.key]) return
    if (moves[event.key](cell, event)) event.preventDefault()
  })

  const changed = cell => cell.dispatchEvent(new Event('change', { bubbles: true }))
  const put = (cell, text) => {
    cell.value = text
    changed(cell)
    return true
  }

  // Thousands are grouped as soon as one goes on.
  form.addEventListener('change', event => {
    const cell = event.target
    if (cell.matches('input[data-cell]') && /^\d{4,}$/.test(cell.value.trim())) {
      cell.value = cell.value.trim().replace(/\B(?=(\d{3})+$)/g, '.')
    }
    if (cell.name === 'same') {
      const input = cell.closest('.field-box')?.querySelector('[data-cell]')
      if (input) input.value = cell.checked ? input.dataset.carried : ''
    }
  }, true)

  // Both marks in one number, or the same mark twice, tell which of them is the decimal one.
  const isEnglish = texts => texts.some(text => /^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/.test(text))
    && !texts.some(text => /^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(text))
  const plain = text => text.normalize('NFC').replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').replace(/\u00A0/g, ' ').trim()
  const swapped = text => /^-?[\d.,]+$/.test(text) ? text.replace(/[.,]/g, mark => mark === '.' ? ',' : '.') : text

  // Rows as a spreadsheet gives them; a cell with line breaks of its own stands in quotation marks.
  const block = text => {
    const lines = [[]]
    for (const [, quoted, bare, end] of text.replace(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
      lines[lines.length - 1].push(plain(quoted !== undefined ? quoted.replace(/""/g, '"') : bare))
      if (end === '\n') lines.push([])
      if (end === '') break
    }
    while (lines.length && lines[lines.length - 1].every(cell => cell === '')) lines.pop()
    const texts = lines.flat()
    return isEnglish(texts) ? lines.map(line => line.map(swapped)) : lines
  }
  // A form has one column: of several that were copied, the one with the most numbers.
  const oneColumn = lines => {
    const width = Math.max(...lines.map(line => line.length))
    const numbers = column => lines.filter(line => /^-?[\d.,]+$/.test(line[column] ?? '')).length
    const best = [...Array(width).keys()].sort((one, other) => numbers(other) - numbers(one))[0]
    return lines.map(line => [line[best] ?? ''])
  }

  const said = form.querySelector('#pasted')
  let undo = []
  form.addEventListener('paste', event => {
    const cell = event.target.closest('[data-cell]')
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!cell || cell.tagName === 'TEXTAREA' && !text.includes('\t') || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const { all, row, column } = place(cell)
    const lines = isSheet ? block(text) : oneColumn(block(text))
    const rest = []
    undo = []
    lines.forEach((line, down) => line.forEach((value, right) => {
      const target = all[row + down]?.[column + right]
      if (value === '') return
      if (!target) {
        rest.push(value)
      } else {
        undo.push([target, target.value])
        target.value = value
        target.classList.add('pasted')
      }
    }))
    tell(undo.length, rest)
    if (undo.length) undo.forEach(([target]) => changed(target))
  })
  const tell = (count, rest) => {
    if (!said) return
    said.hidden = false
    said.firstElementChild.textContent = said.dataset.pasted.replace('{0}', count)
      + (rest.length ? ' ' + said.dataset.rest + ' ' + rest.join('; ') : '')
  }
  said?.querySelector('button').addEventListener('click', () => {
    undo.forEach(([target, value]) => {
      target.classList.remove('pasted')
      put(target, value)
    })
    said.hidden = true
  })

  // Of a field that two changed, the other's figure is taken with one press.
  const offer = () => form.querySelectorAll('[data-take][hidden]').forEach(button => { button.hidden = false })
  form.addEventListener('click', event => {
    const take = event.target.closest('[data-take]')
    if (take) put(take.closest('.field-box').querySelector('[data-cell]'), take.dataset.take)
  })
  // What cannot be read is marked where it stands.
  const mark = () => {
    const wrong = new Set([...form.querySelectorAll('[data-wrong]')].map(said => said.dataset.wrong))
    form.querySelectorAll('[data-cell]').forEach(cell => {
      cell.classList.toggle('is-invalid', wrong.has(cell.id))
      if (wrong.has(cell.id)) cell.setAttribute('aria-invalid', 'true')
      else cell.removeAttribute('aria-invalid')
    })
  }
  offer()

  // Keeping what is typed. What somebody is writing is never overwritten by what comes back. A row of a sheet sends
  // itself alone; its names go on with the row's.
  let sent = new FormData(form)
  let typed = 0
  let kept = 0
  let asked = 0
  let unseen = []
  form.addEventListener('input', () => { typed++ })
  form.addEventListener('change', () => { typed++ })
  const isOurs = event => form.contains(event.detail.elt)
  document.addEventListener('htmx:configRequest', event => {
    const row = event.detail.elt.dataset?.row
    if (!isOurs(event) || row === undefined) return
    const data = event.detail.formData
    for (const name of [...data.keys()]) {
      if (name.includes('/') && !name.slice(2).startsWith(row + '/')) data.delete(name)
    }
  })
  document.addEventListener('htmx:beforeRequest', event => {
    if (!isOurs(event)) return
    if (isLeaving) { // it would overtake what is sent, and take the answer to it
      event.preventDefault()
      return
    }
    sent = new FormData(form)
    asked = typed
  })
  const isWritten = input => input.type === 'checkbox'
    ? input.checked !== sent.getAll(input.name).includes(input.value)
    : input === document.activeElement || input.value !== sent.get(input.name)
  document.addEventListener('htmx:oobBeforeSwap', event => {
    const target = event.detail.target
    const input = target.matches('[name=nothing]') ? target : target.closest('.field-box, .joint-field')?.querySelector('[data-cell]')
    const isNews = event.detail.fragment.querySelector?.('[data-news]')
    if (input && isNews && form.contains(input) && isWritten(input)) {
      event.detail.shouldSwap = false
      const seen = input.dataset.seen ?? 'b-' + input.name.slice(2)
      unseen.push([seen, sent.get(seen)])
    }
  })
  document.addEventListener('htmx:afterRequest', event => {
    if (!isOurs(event)) return
    unseen.forEach(([name, text]) => {
      const seen = form.elements.namedItem(name)
      if (seen) seen.value = text
    })
    unseen = []
    if (event.detail.successful) {
      kept = asked
      lastAnswer = Date.now()
      failed.delete(event.detail.elt)
      if (!failed.size) say(null)
      offer()
      mark()
    } else {
      failed.add(event.detail.elt)
      if (event.detail.xhr.status === 403) say('session')
      else say('line')
    }
  })

  // What could not be kept is sent again as soon as it may be. Who was signed out signs in beside this page, which then
  // only needs the new token.
  const lost = form.querySelector('#lost')
  const failed = new Set()
  let lastAnswer = Date.now()
  const say = why => {
    lost?.querySelectorAll('[data-why]').forEach(text => { text.hidden = text.dataset.why !== why })
    if (why) form.querySelector('#kept').textContent = ''
  }
  const isSignedIn = async () => {
    const answer = await fetch(location.href)
    const isHere = answer.ok && !answer.redirected
    if (isHere) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const token = page.querySelector('meta[name="_csrf"]').content
      document.querySelector('meta[name="_csrf"]').content = token
      document.querySelectorAll('input[name="_csrf"]').forEach(input => { input.value = token })
    }
    say(isHere ? null : 'session')
    return isHere
  }
  const checked = () => isSignedIn().catch(() => {
    say('line')
    return false
  })
  const retry = async () => {
    if (failed.size && !isLeaving && await checked()) [...failed].forEach(part => htmx.trigger(part, 'look'))
  }
  addEventListener('online', retry)
  addEventListener('focus', retry)
  addEventListener('beforeunload', event => { if (failed.size && !isLeaving) event.preventDefault() })
  let isLeaving = false
  addEventListener('pageshow', () => { isLeaving = false })
  form.addEventListener('submit', async event => {
    if (isLeaving || !failed.size && kept === typed && Date.now() - lastAnswer < 300_000) {
      isLeaving = true
      return
    }
    event.preventDefault()
    if (await checked()) {
      isLeaving = true
      form.requestSubmit(event.submitter)
    }
  })

  // What others write is looked for while somebody works here. Of a sheet only the rows that somebody changed are asked for.
  const lookAtRows = async () => {
    const answer = await fetch(form.dataset.stamps, { headers: { Accept: 'application/json' } })
    if (!answer.ok || answer.redirected) return
    const stamps = await answer.json()
    form.querySelectorAll('tr[hx-post]').forEach(row => {
      const stamp = stamps[row.dataset.row]
      if (stamp && stamp !== row.querySelector('[data-stamp]').dataset.stamp) htmx.trigger(row, 'look')
    })
  }
  const look = () => {
    if (form.hasAttribute('hx-post')) htmx.trigger(form, 'look')
    if (form.dataset.stamps) lookAtRows().catch(offline => console.debug(offline))
  }
  let lastSign = Date.now()
  const isAtWork = () => document.visibilityState === 'visible' && Date.now() - lastSign < 300_000
  const sign = () => {
    const wasAway = !isAtWork()
    lastSign = Date.now()
    if (wasAway) look()
  }
  ;['keydown', 'pointerdown'].forEach(name => document.addEventListener(name, sign))
  setInterval(() => {
    if (isLeaving) return
    if (failed.size) retry()
    else if (isAtWork()) look()
  }, 15_000)

  // The sums of a sheet, of what can be read in its cells: whole numbers of ten-thousandths, never rounded.
  const NUMBER = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:,(\d+))?$/
  const ENGLISH = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:,\d{3}){2,})$/
  const PLAIN = /^(\d+)\.(\d{1,2}|\d{4,})$/
  const fine = (text, decimals) => {
    const found = PLAIN.exec(text) ?? ENGLISH.exec(text) ?? NUMBER.exec(text)
    if (!found) return null
    const whole = (found[1] ?? found[3]).replace(/\D/g, '')
    const rest = (found[2] ?? '').replace(/0+$/, '')
    return rest.length > decimals || whole.replace(/^0+/, '').length > 14 ? null : BigInt(whole + rest.padEnd(4, '0'))
  }
  const grouped = number => {
    const digits = number.toString().padStart(5, '0')
    const rest = digits.slice(-4).replace(/0+$/, '')
    return digits.slice(0, -4).replace(/\B(?=(\d{3})+$)/g, '.') + (rest && ',' + rest)
  }
  const rowsAdded = form.querySelectorAll('tbody tr')
  const add = written => form.querySelectorAll('tfoot td').forEach((total, column) => {
    if (total.dataset.total === undefined || written && written.cellIndex !== total.cellIndex) return
    const texts = [...rowsAdded].map(row => row.querySelectorAll('td')[column])
      .map(place => place.querySelector('[data-cell]')?.value ?? place.textContent)
    const numbers = texts.map(text => fine(plain(text), +total.dataset.total)).filter(number => number !== null)
    const [sum, rows] = total.children
    sum.textContent = numbers.length ? grouped(numbers.reduce((one, other) => one + other, 0n)) : ''
    rows.textContent = rows.textContent.replace(/^\d+/, numbers.length)
  })
  if (isSheet) {
    ;['input', 'change'].forEach(name => form.addEventListener(name, event => add(event.target.closest('td'))))
    document.addEventListener('htmx:afterRequest', () => add())
  }

  // Who leaves in the middle of a word has it kept.
  form.addEventListener('submit', event => { if (!event.defaultPrevented) kept = typed })
  addEventListener('pagehide', () => {
    if (kept === typed || !form.querySelector('[data-cell]')) return
    const token = document.querySelector('meta[name="_csrf"]')
    const header = document.querySelector('meta[name="_csrf_header"]')
    const headers = { 'HX-Request': 'true' }
    if (token && header) headers[header.content] = token.content
    fetch(form.getAttribute('action'), { method: 'POST', keepalive: true, headers, body: new URLSearchParams(new FormData(form)) })
  })
})
