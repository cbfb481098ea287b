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
