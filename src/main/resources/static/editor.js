// The sentence editor. A plain text area stays what one types in; behind it lie its lines, with numbers and marks.
// Everything here is a comfort: without it the same form checks, saves and marks.
(() => {
  const form = document.getElementById('editor-form')
  const text = form.elements.text
  const said = form.dataset
  const byId = id => document.getElementById(id)
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const make = (name, properties) => Object.assign(document.createElement(name), properties)
  const longestLine = 4000

  form.classList.add('with-script')

  // ---- The lines behind the text: one row each, so that numbers and marks stand where the line stands, wrapped or not
  const sheet = byId('sheet')
  const scroller = byId('scroller')
  const mirror = make('div', { className: 'mirror' })
  mirror.setAttribute('aria-hidden', 'true')
  sheet.prepend(mirror)
  let rows = []
  let lines = []

  function draw() {
    const now = text.value.split('\n')
    const long = now.some(line => line.length > longestLine)
    sheet.classList.toggle('unwrapped', long)
    let top = 0
    while (top < now.length && top < lines.length && now[top] === lines[top]) top++
    let bottom = 0
    while (bottom < Math.min(now.length, lines.length) - top && now.at(-1 - bottom) === lines.at(-1 - bottom)) bottom++
    const fresh = now.slice(top, now.length - bottom).map((line, at) => {
      const row = top + at < lines.length - bottom ? rows[top + at] : make('div', { className: 'ln' })
      row.textContent = line.slice(0, longestLine)
      return row
    })
    const old = rows.slice(top, lines.length - bottom)
    old.slice(fresh.length).forEach(row => row.remove())
    const after = rows[lines.length - bottom] ?? null
    fresh.slice(old.length).forEach(row => mirror.insertBefore(row, after))
    rows = [...rows.slice(0, top), ...fresh, ...rows.slice(lines.length - bottom)]
    lines = now
  }

  const lineAt = place => text.value.slice(0, place).split('\n').length
  const currentLine = () => lineAt(text.selectionEnd)
  const startOf = line => lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)

  function show(line) {
    const row = rows[line - 1]
    const top = scroller.scrollTop
    if (row && (row.offsetTop < top + 20 || row.offsetTop + row.offsetHeight > top + scroller.clientHeight - 60)) {
      scroller.scrollTop = row.offsetTop - scroller.clientHeight / 3
    }
  }

  function jump(line, from = 0, to = from) {
    if (line < 1 || line > lines.length) return
    const start = startOf(line)
    text.focus({ preventScroll: true })
    text.setSelectionRange(start + from, start + to)
    show(line)
    moved()
  }

  // Typed in by the browser itself, so that it can be undone.
  function type(words) {
    text.focus({ preventScroll: true })
    if (!document.execCommand('insertText', false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end')
      text.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }

  // ---- What is wrong, at its line
  const note = byId('note')
  let faults = []
  let announced = ''

  function place() {
    rows.forEach((row, at) => {
      if (row.classList.length > 1 || row.firstElementChild) {
        row.className = 'ln'
        row.textContent = lines[at].slice(0, longestLine)
        delete row.dataset.said
      }
    })
    faults = all('#faults li').map(item => ({
      item,
      line: Number(item.dataset.line),
      warned: item.classList.contains('warned'),
      said: item.querySelector('.said').textContent,
      words: item.dataset.words,
      from: Number(item.dataset.from),
      to: Number(item.dataset.to),
    }))
    faults.forEach(fault => {
      const row = rows[fault.line - 1]
      if (!row) return
      fault.written = lines[fault.line - 1]
      row.classList.add(fault.warned ? 'warned' : 'wrong')
      row.dataset.said = [row.dataset.said, fault.said].filter(Boolean).join('\n')
      if (fault.words !== undefined && fault.written.length <= longestLine && !row.firstElementChild) {
        const wrong = make('mark', { textContent: fault.written.slice(fault.from, fault.to) })
        row.replaceChildren(fault.written.slice(0, fault.from), wrong, fault.written.slice(fault.to))
      }
    })
    const list = byId('faults').dataset
    const count = byId('fault-count')
    count.textContent = Number(list.wrong) || Number(list.warned) || ''
    count.className = Number(list.wrong) ? 'count count-wrong' : 'count count-warned'
    byId('next').disabled = faults.every(fault => fault.line === 0)
    announce(byId('faults').querySelector('.faults-count').textContent.replace(/\s+/g, ' ').trim())
    moved()
  }

  function announce(words) {
    if (words !== announced) byId('announced').textContent = announced = words
  }

  let noted = 0
  let dismissed = 0

  function moved() {
    const line = currentLine()
    rows.forEach((row, at) => row.classList.toggle('current', at === line - 1))
    if (line !== dismissed) dismissed = 0
    const here = faults.filter(fault => fault.line === line && fault.line !== dismissed)
    noted = line
    note.hidden = here.length === 0 || document.activeElement !== text && !note.contains(document.activeElement)
    if (!note.hidden) {
      note.className = here.every(fault => fault.warned) ? 'note warned' : 'note'
      note.replaceChildren(...here.map(describe))
      const row = rows[line - 1]
      const above = row.offsetTop - note.offsetHeight - 2
      const following = rows[line] ?? row // what is written next stays in sight
      note.style.top = `${above >= scroller.scrollTop ? above : following.offsetTop + following.offsetHeight + 2}px`
    }
    beside(line)
  }

  function describe(fault, at) {
    const paragraph = make('p', { textContent: fault.said })
    const button = fault.item.querySelector('.instead')
    if (button) {
      const own = make('button', { type: 'button', className: 'btn btn-sm instead', textContent: button.textContent })
      own.addEventListener('click', () => replace(fault))
      if (at === 0) own.append(make('kbd', { textContent: 'Alt+Enter' }))
      paragraph.append(own)
    }
    return paragraph
  }

  function replace(fault) {
    if (lines[fault.line - 1] !== fault.written) return // changed since; the next check will say
    jump(fault.line, fault.from, fault.to)
    type(fault.words)
    selectGap(fault.line, fault.line)
  }

  function next(step) {
    const line = currentLine()
    const placed = faults.filter(fault => fault.line > 0)
    if (placed.length === 0) return announce(said.saidNoFault)
    const ahead = step > 0 ? placed.find(fault => fault.line > line) ?? placed[0]
      : placed.findLast(fault => fault.line < line) ?? placed.at(-1)
    dismissed = 0
    jump(ahead.line, ahead.from || 0)
    announce(`${said.saidLine.replace('{0}', ahead.line)}: ${ahead.said}`)
  }

  // ---- From the rule at the cursor to its clauses, and back
  const heading = /^(?:chỉ tiêu|báo cáo|nhiệm vụ)\s+([A-Z0-9-]{2,20})\s*:/i
  let rule = ''

  function ruleAt(line) {
    for (let at = line - 1; at >= 0; at--) {
      const found = lines[at].match(heading)
      if (found) return found[1].toUpperCase()
    }
    return ''
  }

  function beside(line) {
    const now = ruleAt(line)
    if (now === rule) return
    rule = now
    light(true)
  }

  function light(scroll) {
    const items = all('.clause-line')
    const named = codes => items.filter(item => rule !== '' && (item.dataset[codes] ?? '').split(' ').includes(rule))
    const covered = named('codes')
    const own = covered.length ? covered : named('cited')
    items.forEach(item => item.classList.toggle('here', own.includes(item)))
    const list = document.querySelector('.clause-list')
    const first = list.querySelector('.clause-line.here')
    if (scroll && first && first.offsetParent) {
      const outside = first.offsetTop < list.scrollTop || first.offsetTop + 40 > list.scrollTop + list.clientHeight
      if (outside) list.scrollTop = first.offsetTop - 40
    }
    const options = form.elements.coveredBy
    if (!options) return
    options.querySelector('.at-cursor')?.remove()
    if (rule) {
      options.prepend(make('option', { className: 'at-cursor', value: rule, textContent: `${said.saidHere}: ${rule}` }))
      if (options.selectedIndex < 1) options.value = 'by-hand'
    }
  }

  // ---- Putting words in
  function selectGap(from, to) {
    for (let line = from; line <= to && line <= lines.length; line++) {
      const gap = lines[line - 1].match(/<[^<>]+>|…/)
      if (gap) return jump(line, gap.index, gap.index + gap[0].length)
    }
  }

  function insert(words) {
    if (text.readOnly) return
    if (!words.endsWith('\n')) {
      const line = currentLine()
      type(words)
      return /[<…]/.test(words) ? selectGap(line, line) : undefined
    }
    let line = currentLine()
    while (line <= lines.length && lines[line - 1].trim() !== '') line++
    const atEnd = line > lines.length
    const place = atEnd ? text.value.length : startOf(line)
    text.setSelectionRange(place, place)
    const before = atEnd ? (lines.at(-1) ? '\n\n' : '\n') : '\n'
    type((place === 0 ? '' : before) + words)
    selectGap(lineAt(place), lineAt(place) + before.length + words.split('\n').length)
  }

  all('#palette [data-insert]').forEach(code => {
    const button = make('button', { type: 'button', className: 'insert' })
    button.dataset.insert = code.dataset.insert
    const item = code.parentElement
    button.append(...item.childNodes)
    button.querySelector('code').removeAttribute('data-insert')
    item.append(button)
  })

  // ---- Finding in the lists beside: case and the place of a tone mark do not matter, nor tones where none are typed
  const fold = words => words.toLowerCase().normalize('NFD').replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
  const bare = words => words.replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd')

  form.addEventListener('input', event => {
    if (!event.target.matches('.finder')) return
    const wanted = fold(event.target.value.trim())
    const plain = wanted === bare(wanted)
    all(event.target.dataset.finds).forEach(item => {
      const words = fold(item.textContent)
      item.hidden = !(plain ? bare(words) : words).includes(wanted)
    })
    const part = event.target.closest('.side-part')
    part.querySelector('.nothing-found').hidden = all(event.target.dataset.finds).some(item => !item.hidden)
    if (part.id !== 'side-palette') return
    all('details', byId('palette')).forEach((group, at) => {
      const found = all('.piece', group).some(item => !item.hidden)
      group.hidden = !found
      group.open = found && (wanted !== '' || at === 0)
    })
  })

  // ---- Keeping what is typed
  const key = `dondoc ${said.keep}`
  let kept = said.unsaved === 'true' ? null : text.value
  let leaving = false
  let keeping = 0
  const isChanged = () => text.value !== kept && !text.readOnly

  function tell(words, warned = false, extra = []) {
    const state = byId('state')
    state.classList.toggle('warned', warned)
    state.replaceChildren(words, ...extra)
  }

  function changed() {
    draw()
    const now = isChanged()
    document.querySelector('.file[aria-current]')?.classList.toggle('unsaved', now)
    if (text.value.length > Number(said.longest)) tell(said.saidTooLong, true)
    else if (now) tell(said.saidUnsaved)
    else tell('')
    clearTimeout(keeping)
    keeping = setTimeout(keep, 500)
    moved()
  }

  function keep() {
    try {
      if (isChanged()) localStorage.setItem(key, JSON.stringify({ text: text.value, at: Date.now() }))
      else localStorage.removeItem(key)
    } catch { /* no room or not allowed: the page still holds it */ }
  }

  function offer() {
    let found
    try {
      found = JSON.parse(localStorage.getItem(key) ?? 'null')
    } catch { return }
    if (!found || found.text === text.value || text.readOnly) return
    const restore = make('button', { type: 'button', className: 'btn btn-sm', textContent: said.saidRestore })
    const forget = make('button', { type: 'button', className: 'btn btn-sm', textContent: said.saidForget })
    restore.addEventListener('click', () => { text.focus(); text.select(); type(found.text) })
    forget.addEventListener('click', () => { localStorage.removeItem(key); tell('') })
    const at = new Date(found.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
    tell(`${said.saidKept.replace('{0}', at)} `, true, [restore, ' ', forget])
  }

  // What was saved is more than what was sent: clauses marked in this very file, or somebody else's changes.
  function follow(fresh, newest) {
    const line = currentLine()
    const { scrollTop } = scroller
    const focused = document.activeElement
    kept = sending = fresh // settling is told once for each part of the answer
    form.elements.revision.value = newest
    const old = text.value
    let from = 0
    while (from < Math.min(old.length, fresh.length) && old[from] === fresh[from]) from++
    let after = 0
    while (after < Math.min(old.length, fresh.length) - from && old.at(-1 - after) === fresh.at(-1 - after)) after++
    text.setSelectionRange(from, old.length - after)
    type(fresh.slice(from, fresh.length - after))
    if (text.value !== fresh) text.value = fresh // a browser that types otherwise
    changed()
    const place = startOf(Math.min(line, lines.length))
    text.setSelectionRange(place, place)
    scroller.scrollTop = scrollTop
    if (focused !== text) focused.focus({ preventScroll: true })
    moved()
  }

  // Signed out and in again in another window: this page learns the new session's token and goes on.
  async function renew() {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!page.getElementById('editor-form')) return false
    const token = page.querySelector('meta[name="_csrf"]').content
    document.querySelector('meta[name="_csrf"]').content = token
    all('input[name="_csrf"]').forEach(input => { input.value = token })
    return true
  }

  let sending = null
  let pressed = null
  let again = false

  async function refused(event) {
    const status = event.detail.xhr?.status ?? 0
    const saving = event.detail.target?.id === 'saved'
    if (status === 413) return tell(said.saidTooLong, true)
    if (![200, 401, 403].includes(status)) return saving && tell(said.saidFailed, true)
    const renewed = await renew().catch(() => false)
    if (renewed && saving && !again) {
      again = true
      return pressed.click()
    }
    if (renewed) return
    const link = make('a', { href: '/login', target: '_blank', textContent: said.saidSignIn })
    tell(`${said.saidSignedOut} `, true, [link])
  }

  form.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.target.id === 'saved') {
      sending = text.value
      pressed = event.detail.elt
      tell(said.saidSaving)
    } else if (text.value.length > Number(said.longest)) {
      event.preventDefault()
    }
  })
  form.addEventListener('htmx:beforeSwap', event => {
    const { xhr, pathInfo } = event.detail
    if (new URL(xhr.responseURL).pathname !== new URL(pathInfo.finalRequestPath, location.href).pathname) {
      event.detail.shouldSwap = false
      event.stopPropagation() // this page stays: it holds what is typed
      refused(event)
    }
  })
  for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) form.addEventListener(failure, refused)

  form.addEventListener('htmx:afterSettle', event => {
    const id = event.detail.target?.id ?? event.target.id
    if (id === 'saved') {
      again = false
      const { saved, newest, text: fresh } = byId('saved').dataset
      if (saved === 'true') kept = sending
      const words = byId('state').textContent
      if (fresh !== undefined && text.value === sending) follow(fresh, newest)
      const changedSince = isChanged()
      document.querySelector('.file[aria-current]')?.classList.toggle('unsaved', changedSince)
      if (changedSince && !byId('saved').querySelector('.overtaken, .refused')) tell(said.saidUnsaved)
      else tell(words)
      keep()
      light(false)
    }
    if (id === 'faults') place()
  })

  addEventListener('beforeunload', event => {
    keep()
    if (isChanged() && !leaving) event.preventDefault()
  })
  form.addEventListener('submit', () => { leaving = true })

  // ---- What is clicked
  form.addEventListener('click', event => {
    const target = event.target.closest('button, a')
    if (!target) return
    if (target.dataset.insert !== undefined) {
      insert(target.dataset.insert)
    } else if (target.matches('.chip') && target.dataset.file === form.elements.file.value) {
      event.preventDefault()
      const line = lines.findIndex(each => each.match(heading)?.[1].toUpperCase() === target.textContent)
      jump(line < 0 ? Number(target.dataset.line) : line + 1)
    } else if (target.matches('button.chip, button.file') && !isChanged()) {
      event.preventDefault()
      const line = target.dataset.line ? `#line-${target.dataset.line}` : ''
      const file = target.dataset.file ?? target.value
      location.assign(`${location.pathname}?file=${encodeURIComponent(file)}${line}`)
    } else if (target.matches('.to-line')) {
      event.preventDefault()
      const fault = faults.find(each => each.item.contains(target))
      dismissed = 0
      jump(fault.line, fault.from || 0)
    } else if (target.matches('#faults .instead')) {
      event.preventDefault()
      replace(faults.find(each => each.item.contains(target)))
    } else if (target.id === 'theirs') {
      leaving = true
      localStorage.removeItem(key)
    } else if (target.id === 'next') {
      next(1)
    }
  })

  document.addEventListener('keydown', event => {
    if (event.key === 'F8') {
      event.preventDefault()
      next(event.shiftKey ? -1 : 1)
    } else if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault()
      byId('save')?.click()
    } else if (event.key === 'Enter' && event.altKey) {
      const fault = faults.find(each => each.line === noted && each.words !== undefined)
      if (fault && document.activeElement === text) {
        event.preventDefault()
        replace(fault)
      }
    } else if (['PageDown', 'PageUp'].includes(event.key) && event.target === text && !event.shiftKey) {
      event.preventDefault() // the text area is as long as its text: a page is what is seen of it
      const step = (event.key === 'PageDown' ? 1 : -1) * (scroller.clientHeight - 40)
      const wanted = rows[currentLine() - 1].offsetTop + step
      const row = rows.findIndex(each => each.offsetTop >= wanted)
      scroller.scrollTop += step
      jump(row < 0 ? rows.length : row + 1)
    } else if (event.key === 'Escape' && !note.hidden) {
      dismissed = noted
      note.hidden = true
      text.focus({ preventScroll: true })
    } else if (event.key === 'Enter' && event.target.matches('.finder, input[name=reason], #path')) {
      event.preventDefault()
      if (event.target.name === 'reason') byId('mark').click()
      else if (event.target.id === 'path') event.target.parentElement.querySelector('button').click()
      else all(`${event.target.dataset.finds} .insert`).find(each => each.offsetParent)?.click()
    } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && event.target.matches('.insert, .finder')) {
      const shown = all('.insert', event.target.closest('.side-part')).filter(each => each.offsetParent)
      const at = shown.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)
      event.preventDefault()
      shown[at]?.focus()
    }
  })

  // ---- The parts beside, one at a time
  const tabs = all('.side-tabs button')

  function choose(tab) {
    tabs.forEach(each => {
      const chosen = each === tab
      each.setAttribute('aria-selected', chosen)
      each.tabIndex = chosen ? 0 : -1
      byId(each.getAttribute('aria-controls')).hidden = !chosen
    })
    if (tab.id === 'tab-drl') htmx.trigger('#drl', 'opened')
    if (tab.id === 'tab-guidance') light(true)
  }

  tabs.forEach((tab, at) => {
    byId(tab.getAttribute('aria-controls')).setAttribute('role', 'tabpanel')
    tab.addEventListener('click', () => choose(tab))
    tab.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (!step) return
      const other = tabs[(at + step + tabs.length) % tabs.length]
      other.focus()
      choose(other)
    })
  })

  text.addEventListener('input', changed)
  document.addEventListener('selectionchange', () => {
    if (document.activeElement !== text || currentLine() === noted) return
    moved()
    const row = rows[currentLine() - 1]
    const hidden = row.offsetTop + row.offsetHeight - scroller.scrollTop - scroller.clientHeight
    if (hidden > 0 && hidden < row.offsetHeight) scroller.scrollTop += hidden + 4
  })
  text.addEventListener('focus', moved)
  text.addEventListener('blur', () => setTimeout(moved))
  byId('try')?.addEventListener('click', () => choose(byId('tab-faults')))

  choose(tabs[0])
  draw()
  text.setSelectionRange(0, 0)
  place()
  offer()
  const wanted = location.hash.match(/^#line-(\d+)$/)
  if (wanted) jump(Number(wanted[1]))
})()
