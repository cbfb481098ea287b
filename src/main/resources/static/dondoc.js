// What htmx needs from us; every page works without it.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="_csrf"]')
  const header = document.querySelector('meta[name="_csrf_header"]')
  if (token && header) {
    event.detail.headers[header.content] = token.content
  }
})

// A part that was answered by another page (signed out, for instance) is shown as that page.
document.addEventListener('htmx:beforeSwap', event => {
  const answered = new URL(event.detail.xhr.responseURL).pathname
  const asked = new URL(event.detail.pathInfo.finalRequestPath, location.href).pathname
  if (answered !== asked) {
    event.detail.shouldSwap = false
    location.assign(event.detail.xhr.responseURL)
  }
})

// A part that failed is asked for again as a whole page, which says what to do next.
document.addEventListener('htmx:responseError', event => {
  if (event.detail.requestConfig.verb === 'get') {
    location.assign(event.detail.pathInfo.finalRequestPath)
  }
})

// Units to be ticked are found by typing a part of their name, with or without its marks.
const folded = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')

document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('[data-unit-filter]').forEach(box => {
    box.hidden = false
    const list = box.parentElement.querySelector('[data-units]')
    box.querySelector('input').addEventListener('input', event => {
      const wanted = folded(event.target.value.trim())
      list.querySelectorAll('label').forEach(label => { label.hidden = !folded(label.textContent).includes(wanted) })
      list.querySelectorAll('details').forEach(part => {
        const found = part.querySelector('label:not([hidden])')
        part.hidden = !found
        part.open = wanted !== '' && !!found
      })
      list.querySelectorAll('.area').forEach(area => { area.hidden = !area.querySelector('label:not([hidden])') })
    })
    // Enter would send the form; here it goes to what was found.
    box.querySelector('input').addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault()
        const first = [...list.querySelectorAll('label:not([hidden]) input')].find(input => input.offsetParent)
        if (first) first.focus()
      }
    })
    // Who ticks a single unit does not mean the whole tier that was suggested.
    list.addEventListener('change', () => {
      if (!box.dataset.chosen) {
        box.dataset.chosen = 'yes'
        list.closest('fieldset').querySelectorAll('[data-tiers] input').forEach(tier => { tier.checked = false })
      }
    })
  })
})

// A menu closes when one goes elsewhere.
const closeMenus = except => document.querySelectorAll('.menu[open]').forEach(menu => {
  if (menu !== except) menu.open = false
})
document.addEventListener('click', event => closeMenus(event.target.closest('.menu')))
document.addEventListener('focusin', event => closeMenus(event.target.closest('.menu')))
document.addEventListener('keydown', event => {
  const menu = event.target.closest('.menu[open]')
  if (event.key === 'Escape' && menu) {
    menu.open = false
    menu.querySelector('summary').focus()
  }
})

// What takes a while is sent once, however often somebody clicks; the button that was clicked still tells which it was.
document.addEventListener('submit', event => {
  if (event.target.matches('form[data-once]')) {
    setTimeout(() => event.target.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = true }))
  }
})
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-once] button[type=submit]').forEach(button => { button.disabled = false })
})
